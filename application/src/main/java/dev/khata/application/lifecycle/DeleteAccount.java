package dev.khata.application.lifecycle;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import jakarta.inject.Inject;
import java.util.Optional;

/** Deletes a user's own account, all of it or nothing. */
public final class DeleteAccount {
  private final Users users;
  private final EndAccount endAccount;
  private final Transactions transactions;

  @Inject
  public DeleteAccount(Users users, EndAccount endAccount, Transactions transactions) {
    this.users = users;
    this.endAccount = endAccount;
    this.transactions = transactions;
  }

  /**
   * @param forfeit whether the user gives up what is in the wallet
   */
  public record Command(Caller caller, boolean forfeit, Origin origin) {}

  public sealed interface Result {
    /** Now, or just before by another request. */
    record Deleted() implements Result {}

    record Refused(DeletionRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(
        () ->
            users
                .lockToRemove(command.caller().user().id())
                .flatMap(user -> end(user, command))
                .<Result>map(Result.Refused::new)
                .orElseGet(Result.Deleted::new));
  }

  private Optional<DeletionRefusal> end(User user, Command command) {
    return endAccount.of(
        user, command.forfeit(), command.caller().actor(command.origin()), Optional.empty());
  }
}
