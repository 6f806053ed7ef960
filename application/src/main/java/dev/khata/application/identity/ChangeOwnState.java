package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
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
  private final WriteState writeState;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ChangeOwnState(
      Users users,
      Sessions sessions,
      LastSuperAdmin lastSuperAdmin,
      WriteState writeState,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.lastSuperAdmin = lastSuperAdmin;
    this.writeState = writeState;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Caller caller, Wish wish, Origin origin) {}

  /** What a user can decide about themselves. */
  public enum Wish {
    DEACTIVATE(AccountState.Decision.DEACTIVATE),
    REACTIVATE(AccountState.Decision.REACTIVATE);

    private final AccountState.Decision decision;

    Wish(AccountState.Decision decision) {
      this.decision = decision;
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
    AccountState.Decision decision = command.wish().decision;
    if (rests && locked.state().next(decision).isPresent() && lastSuperAdmin.is(locked)) {
      return new Result.StaysSuperAdmin();
    }
    Caller caller = command.caller();
    Optional<User> changed =
        writeState.handle(locked, decision, Optional.empty(), caller.actor(command.origin()), now);
    if (rests && changed.isPresent()) {
      sessions.endOthers(caller.session(), Session.End.DEACTIVATED, now);
    }
    return changed.<Result>map(Result.Changed::new).orElseGet(Result.NotNow::new);
  }
}
