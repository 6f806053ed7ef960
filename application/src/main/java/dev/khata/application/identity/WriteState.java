package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.AccountState.Decision;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what was decided about an account, and by whom. Called inside a transaction that has
 * locked the user; which sessions end with it is the caller's to say.
 */
public final class WriteState {
  private final Users users;
  private final AuditLog audit;

  @Inject
  public WriteState(Users users, AuditLog audit) {
    this.users = users;
    this.audit = audit;
  }

  /**
   * The user as they are then; empty, and nothing written, when their state does not allow it.
   *
   * @param reason free text, kept as the detail of an event is
   */
  public Optional<User> handle(
      User user, Decision decision, Optional<String> reason, Actor by, Instant now) {
    return user.state()
        .next(decision)
        .map(user::in)
        .map(
            changed -> {
              if (!users.update(changed, now)) {
                throw new IllegalStateException("a state takes nobody's claim: " + user);
              }
              AuditEvent event = by.did(action(decision), user.id(), now);
              audit.append(reason.map(AuditDetail::text).map(event::with).orElse(event));
              return changed.writtenAt(now);
            });
  }

  private static IdentityAction action(Decision decision) {
    return switch (decision) {
      case BLOCK -> IdentityAction.USER_BLOCKED;
      case UNBLOCK -> IdentityAction.USER_UNBLOCKED;
      case DEACTIVATE -> IdentityAction.ACCOUNT_DEACTIVATED;
      case REACTIVATE -> IdentityAction.ACCOUNT_REACTIVATED;
    };
  }
}
