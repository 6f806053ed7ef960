package dev.khata.application.lifecycle;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
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
    /**
     * Now, or just before by another request.
     *
     * @param erasedOn when who it was is erased too
     */
    record Deleted(Instant erasedOn) implements Result {}

    record Refused(DeletionRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return of(
        command.caller().user().id(), command.forfeit(), command.caller().actor(command.origin()));
  }

  /** By a user who has proven who they are, in a session or otherwise. */
  Result of(UserId user, boolean forfeit, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            users
                .lockToRemove(user)
                .flatMap(found -> endAccount.of(found, forfeit, by, Optional.empty()))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Deleted(endAccount.erasedOn())));
  }
}
