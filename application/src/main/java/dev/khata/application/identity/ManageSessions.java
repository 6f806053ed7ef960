package dev.khata.application.identity;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Shows users where they are logged in, in whatever contract, and lets them end it. */
public final class ManageSessions {
  /** Sessions that are shown at most. */
  public static final int MOST = 100;

  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ManageSessions(
      Sessions sessions, AuditLog audit, Transactions transactions, InstantSource clock) {
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param session which may be the caller's present one
   */
  public record Command(Caller caller, UUID session, Origin origin) {}

  public enum Result {
    ENDED,
    /** There is none of that id, it is somebody else's, or it had ended. */
    NOT_FOUND
  }

  /** Those that were active last. */
  public Page<Sessions.Live> of(UserId user) {
    return sessions.live(user, MOST, clock.instant());
  }

  /** When each of the users logged in last, as far as that is still known. */
  public Map<UserId, Instant> lastLogins(Collection<UserId> users) {
    return sessions.lastLogins(users);
  }

  public Result end(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          UserId owner = command.caller().user().id();
          if (!sessions.endOwn(command.session(), owner, Session.End.REVOKED, now)) {
            return Result.NOT_FOUND;
          }
          audit.append(
              command
                  .caller()
                  .actor(command.origin())
                  .did(IdentityAction.SESSION_ENDED, owner, now));
          return Result.ENDED;
        });
  }
}
