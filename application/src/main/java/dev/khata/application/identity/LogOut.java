package dev.khata.application.identity;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Ends the caller's session, and that of a refresh token they bring if it is theirs. */
public final class LogOut {
  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  LogOut(Sessions sessions, AuditLog audit, Transactions transactions, InstantSource clock) {
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param refresh the id of a refresh token whose signature has been checked; somebody else's is
   *     ignored
   */
  public record Command(Caller caller, Optional<UUID> refresh, Origin origin) {}

  /** What comes of logging out with a refresh token that must be the caller's. */
  public enum Result {
    LOGGED_OUT,
    /** There is no such token, or it is somebody else's; nothing has ended. */
    NOT_THEIRS
  }

  /** As below, and the token must be one of the caller's, in whatever state it is. */
  public Result both(Command command) {
    Caller caller = command.caller();
    boolean theirs =
        command
            .refresh()
            .flatMap(jti -> sessions.refreshable(jti, caller.session().contract(), clock.instant()))
            .filter(token -> token.caller().user().id().equals(caller.user().id()))
            .isPresent();
    if (!theirs) {
      return Result.NOT_THEIRS;
    }
    handle(command);
    return Result.LOGGED_OUT;
  }

  public void handle(Command command) {
    Caller caller = command.caller();
    Instant now = clock.instant();
    transactions.inTransaction(
        () -> {
          boolean ended = sessions.end(caller.session().id(), Session.End.LOGGED_OUT, now);
          boolean other =
              command
                  .refresh()
                  .map(
                      jti ->
                          sessions.endByToken(jti, caller.user().id(), Session.End.LOGGED_OUT, now))
                  .orElse(false);
          if (ended || other) {
            audit.append(
                caller
                    .actor(command.origin())
                    .did(IdentityAction.USER_LOGGED_OUT, caller.user().id(), now));
          }
        });
  }
}
