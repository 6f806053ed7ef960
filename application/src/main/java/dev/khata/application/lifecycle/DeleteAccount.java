package dev.khata.application.lifecycle;

import dev.khata.application.recharge.RememberCustomers;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.DeletionRefusal;
import dev.khata.domain.lifecycle.LifecycleAction;
import dev.khata.domain.lifecycle.Retention;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Deletes a user's own account: money that they give up is booked, what is to be known of them goes
 * to the archive, their sessions end, and phone and address are free for whoever comes next. All of
 * it or nothing.
 */
public final class DeleteAccount {
  private final Users users;
  private final Sessions sessions;
  private final LoginAttempts tries;
  private final ForfeitBalance forfeitBalance;
  private final RememberCustomers rememberCustomers;
  private final Archive archive;
  private final Retention retention;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  DeleteAccount(
      Users users,
      Sessions sessions,
      LoginAttempts tries,
      ForfeitBalance forfeitBalance,
      RememberCustomers rememberCustomers,
      Archive archive,
      Retention retention,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.tries = tries;
    this.forfeitBalance = forfeitBalance;
    this.rememberCustomers = rememberCustomers;
    this.archive = archive;
    this.retention = retention;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
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
                .map(user -> delete(user, command))
                .orElseGet(Result.Deleted::new));
  }

  private Result delete(User user, Command command) {
    Instant now = clock.instant();
    if (user.role().isAdmin()) {
      return new Result.Refused(DeletionRefusal.IS_ADMIN);
    }
    Optional<DeletionRefusal> unsettled = forfeitBalance.handle(user.id(), command.forfeit(), now);
    if (unsettled.isPresent()) {
      return new Result.Refused(unsettled.get());
    }
    rememberCustomers.handle(user, now.plus(retention.customers()));
    ArchivedUser archived = ArchivedUser.of(user, now);
    archive.add(retention.persons().isZero() ? archived.erased() : archived);
    sessions.endAll(user.id(), Session.End.DELETED, now);
    tries.clear(new LockoutKey.Known(user.id()));
    users.remove(user.id());
    audit.append(
        AuditEvent.self(
            now,
            LifecycleAction.USER_DELETED,
            user.id(),
            command.caller().session().contract(),
            command.origin()));
    return new Result.Deleted();
  }
}
