package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Rotation;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Sessions.Refreshable;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Exchanges a refresh token for its successor: one read, one decision, one statement. Of many equal
 * requests one rotates and the others get the same successor.
 */
public final class RefreshSession {
  private static final int MAX_LOOKS = 3;

  private final Sessions sessions;
  private final ContractPolicies policies;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Keys keys;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  RefreshSession(
      Sessions sessions,
      ContractPolicies policies,
      AuditLog audit,
      Transactions transactions,
      Keys keys,
      InstantSource clock,
      Ids ids) {
    this.sessions = sessions;
    this.policies = policies;
    this.audit = audit;
    this.transactions = transactions;
    this.keys = keys;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param jti the id of a refresh token whose signature has been checked
   */
  public record Command(UUID jti, Actor.Visitor by) {}

  public sealed interface Result {
    record Refreshed(Grant grant) implements Result {}

    /** The token is unknown, expired or spent, or its session has ended. */
    record Unusable() implements Result {}
  }

  public Result handle(Command command) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      Optional<Result> result = look(command);
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new IllegalStateException("a refresh token stayed unspent though it could not be spent");
  }

  /** Empty when another request changed the token between the read and the write. */
  private Optional<Result> look(Command command) {
    Instant now = clock.instant();
    Contract contract = command.by().at();
    Optional<Refreshable> found =
        sessions
            .refreshable(command.jti(), contract, now)
            .filter(token -> policies.of(contract).admits(token.caller().user().state()));
    if (found.isEmpty()) {
      return Optional.of(new Result.Unusable());
    }
    Caller caller = found.get().caller();
    return switch (Rotation.decide(found.get().standing(), now)) {
      case Rotation.Rotate rotate -> rotate(command, caller, now);
      case Rotation.Repeat repeat -> Optional.of(refreshed(caller, repeat.successor()));
      case Rotation.Revoke revoke -> Optional.of(revoke(command, caller, now));
      case Rotation.Refuse refuse -> Optional.of(new Result.Unusable());
    };
  }

  private Optional<Result> rotate(Command command, Caller caller, Instant now) {
    RefreshToken successor =
        RefreshToken.issue(
            ids.next(),
            caller.session().id(),
            now,
            policies.of(command.by().at()).lifetimes().refresh(),
            keys.signing().current().id());
    return sessions.rotate(command.jti(), successor, now)
        ? Optional.of(refreshed(caller, successor))
        : Optional.empty();
  }

  private Result revoke(Command command, Caller caller, Instant now) {
    transactions.inTransaction(
        () -> {
          if (sessions.end(caller.session().id(), Session.End.REFRESH_TOKEN_REUSED, now)) {
            audit.append(
                command.by().did(IdentityAction.REFRESH_TOKEN_REUSED, caller.user().id(), now));
          }
        });
    return new Result.Unusable();
  }

  private static Result refreshed(Caller caller, RefreshToken token) {
    return new Result.Refreshed(new Grant(caller, token));
  }
}
