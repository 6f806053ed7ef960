package dev.khata.application.lifecycle;

import dev.khata.application.identity.Seniority;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import jakarta.inject.Inject;
import java.util.Optional;

/** An admin deletes somebody else's account, all of it or nothing. */
public final class DeleteUsers {
  private final Users users;
  private final Seniority seniority;
  private final EndAccount endAccount;
  private final Transactions transactions;

  @Inject
  public DeleteUsers(
      Users users, Seniority seniority, EndAccount endAccount, Transactions transactions) {
    this.users = users;
    this.seniority = seniority;
    this.endAccount = endAccount;
    this.transactions = transactions;
  }

  /**
   * @param forfeit whether what is in the wallet is given up
   * @param reason free text, kept as the detail of an event is
   */
  public record Command(
      Caller by, UserId subject, boolean forfeit, Optional<String> reason, Origin origin) {}

  public sealed interface Result {
    record Deleted() implements Result {}

    /** This admin may not decide about that user. */
    record NotTheirs(StandingRefusal reason) implements Result {}

    /** Something stands against it, whoever wants it. */
    record Refused(DeletionRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(
        () -> {
          seniority.lock();
          return users
              .lockToRemove(command.subject())
              .map(user -> decide(user, command))
              .orElseGet(() -> new Result.NotTheirs(StandingRefusal.UNKNOWN_USER));
        });
  }

  private Result decide(User user, Command command) {
    return seniority
        .forbids(command.by(), user)
        .<Result>map(Result.NotTheirs::new)
        .orElseGet(() -> end(user, command));
  }

  private Result end(User user, Command command) {
    return endAccount
        .of(user, command.forfeit(), command.by().actor(command.origin()), command.reason())
        .<Result>map(Result.Refused::new)
        .orElseGet(Result.Deleted::new);
  }
}
