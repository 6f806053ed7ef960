package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.User;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in somebody who has just proven who they are, if the contract lets their account in. Called
 * inside a transaction that has locked the user.
 */
public final class Admit {
  private final ContractPolicies policies;
  private final OpenSession openSession;
  private final AuditLog audit;

  @Inject
  Admit(ContractPolicies policies, OpenSession openSession, AuditLog audit) {
    this.policies = policies;
    this.openSession = openSession;
    this.audit = audit;
  }

  /**
   * @param identifier by which they have come
   */
  LogIn.Result handle(User user, Identifier identifier, Actor.Visitor by, Instant now) {
    Optional<LogInRefusal> refusal = refusal(user, identifier, policies.of(by.at()));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    audit.append(by.as(user.id()).did(IdentityAction.USER_LOGGED_IN, user.id(), now));
    return openSession.handle(user, by, now);
  }

  private static Optional<LogInRefusal> refusal(
      User user, Identifier identifier, ContractPolicy policy) {
    if (policy.admits(user.state())) {
      return policy.admitsUnproven() || user.hasProven(identifier)
          ? Optional.empty()
          : Optional.of(new LogInRefusal.Pending());
    }
    return switch (user.state()) {
      case BLOCKED -> Optional.of(new LogInRefusal.Blocked());
      case DEACTIVATED -> Optional.of(new LogInRefusal.Deactivated());
      case ACTIVE -> throw new IllegalStateException("an active account is let in");
    };
  }
}
