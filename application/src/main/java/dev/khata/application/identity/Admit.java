package dev.khata.application.identity;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Lets in somebody who has just proven who they are, if their account lets them into the contract.
 * Called inside a transaction that has locked the user.
 */
public final class Admit {
  private final OpenSession openSession;
  private final AuditLog audit;

  @Inject
  Admit(OpenSession openSession, AuditLog audit) {
    this.openSession = openSession;
    this.audit = audit;
  }

  LogIn.Result handle(User user, Contract contract, Origin origin, Instant now) {
    if (!user.state().admits(contract)) {
      return new LogIn.Result.Refused(refusal(user.state()));
    }
    audit.append(AuditEvent.self(now, IdentityAction.USER_LOGGED_IN, user.id(), contract, origin));
    return new LogIn.Result.LoggedIn(openSession.handle(user, contract, now));
  }

  private static LogInRefusal refusal(AccountState state) {
    return switch (state) {
      case BLOCKED -> new LogInRefusal.Blocked();
      case DEACTIVATED -> new LogInRefusal.Deactivated();
      case ACTIVE -> throw new IllegalStateException("an active account is let in");
    };
  }
}
