package dev.khata.application.lifecycle;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.LifecycleAction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes a user's own account: what every context keeps for it ends, what is to be known of them
 * goes to the archive, and phone and address are free for whoever comes next. All of it or nothing.
 */
public final class DeleteAccount {
  private final Users users;
  private final Set<LeavesWith> leaving;
  private final Archive archive;
  private final Retention retention;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public DeleteAccount(
      Users users,
      Set<LeavesWith> leaving,
      Archive archive,
      Retention retention,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.leaving = leaving;
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
    Departure departure = new Departure(user.id(), command.forfeit(), now);
    Optional<DeletionRefusal> refusal =
        leaving.stream().flatMap(part -> part.forbids(departure).stream()).findFirst();
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    leaving.forEach(part -> part.leave(departure));
    ArchivedUser archived = ArchivedUser.of(user, now);
    archive.add(retention.persons().isZero() ? archived.erased() : archived);
    users.remove(user.id());
    audit.append(
        command.caller().actor(command.origin()).did(LifecycleAction.USER_DELETED, user.id(), now));
    return new Result.Deleted();
  }
}
