package dev.khata.application.identity;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets a user put their account to rest and take it up again. The session in which they do it goes
 * on; their others end with the rest, since nobody should be let into an account that sleeps.
 */
public final class ChangeOwnState {
  private final Users users;
  private final Sessions sessions;
  private final LastSuperAdmin lastSuperAdmin;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ChangeOwnState(
      Users users,
      Sessions sessions,
      LastSuperAdmin lastSuperAdmin,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.lastSuperAdmin = lastSuperAdmin;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Caller caller, Wish wish, Origin origin) {}

  /** What a user can decide about themselves. */
  public enum Wish {
    DEACTIVATE(AccountState.Decision.DEACTIVATE, IdentityAction.ACCOUNT_DEACTIVATED),
    REACTIVATE(AccountState.Decision.REACTIVATE, IdentityAction.ACCOUNT_REACTIVATED);

    private final AccountState.Decision decision;
    private final IdentityAction action;

    Wish(AccountState.Decision decision, IdentityAction action) {
      this.decision = decision;
      this.action = action;
    }
  }

  public sealed interface Result {
    record Changed(User user) implements Result {}

    /** The account is not in a state from which that is possible. */
    record NotNow() implements Result {}

    /** Nobody else could do what only a super admin can. */
    record StaysSuperAdmin() implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> change(command));
  }

  private Result change(Command command) {
    Instant now = clock.instant();
    UserId id = command.caller().user().id();
    boolean rests = command.wish() == Wish.DEACTIVATE;
    if (rests) {
      lastSuperAdmin.lock();
    }
    User locked = users.lock(id).orElseThrow(() -> new UserGone(id));
    Optional<User> changed = locked.state().next(command.wish().decision).map(locked::in);
    if (changed.isEmpty()) {
      return new Result.NotNow();
    }
    if (rests && lastSuperAdmin.is(locked)) {
      return new Result.StaysSuperAdmin();
    }
    User user = changed.get();
    if (!users.update(user, now)) {
      throw new IllegalStateException("a state takes nobody's claim: " + user);
    }
    Session session = command.caller().session();
    if (rests) {
      sessions.endOthers(session, Session.End.DEACTIVATED, now);
    }
    audit.append(
        command.caller().actor(command.origin()).did(command.wish().action, user.id(), now));
    return new Result.Changed(user.writtenAt(now));
  }
}
