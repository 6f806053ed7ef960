package dev.khata.application.lifecycle;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
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
 * Ends an account, whoever wants it: what every context keeps for it ends, what is to be known of
 * the user goes to the archive, and phone and address are free for whoever comes next. Runs in the
 * transaction that has locked the user to be removed.
 */
public final class EndAccount {
  private final Users users;
  private final Set<LeavesWith> leaving;
  private final Archive archive;
  private final Retention retention;
  private final AuditLog audit;
  private final InstantSource clock;

  @Inject
  public EndAccount(
      Users users,
      Set<LeavesWith> leaving,
      Archive archive,
      Retention retention,
      AuditLog audit,
      InstantSource clock) {
    this.users = users;
    this.leaving = leaving;
    this.archive = archive;
    this.retention = retention;
    this.audit = audit;
    this.clock = clock;
  }

  /** When of those who leave now everything is erased that need not be kept for longer. */
  Instant erasedOn() {
    return clock.instant().plus(retention.persons());
  }

  /**
   * Empty when it is done.
   *
   * @param forfeit whether what is in the wallet is given up
   * @param reason free text, kept as the detail of an event is
   */
  Optional<DeletionRefusal> of(User user, boolean forfeit, Actor by, Optional<String> reason) {
    return of(user, new Departure(user.id(), forfeit, clock.instant()), by, reason);
  }

  Optional<DeletionRefusal> of(User user, Departure departure, Actor by, Optional<String> reason) {
    Optional<DeletionRefusal> refusal =
        leaving.stream().flatMap(part -> part.forbids(departure).stream()).findFirst();
    if (refusal.isPresent()) {
      return refusal;
    }
    leaving.forEach(part -> part.leave(departure));
    ArchivedUser archived = ArchivedUser.of(user, departure.leftAt());
    archive.add(departure.isOver(retention.persons()) ? archived.erased() : archived);
    users.remove(user.id());
    AuditEvent event = by.did(LifecycleAction.USER_DELETED, user.id(), departure.at());
    audit.append(reason.map(AuditDetail::text).map(event::with).orElse(event));
    return Optional.empty();
  }
}
