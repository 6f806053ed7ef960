package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Opens a session for somebody who has proven who they are. Called inside a transaction. */
public final class OpenSession {
  private final Sessions sessions;
  private final ContractPolicies policies;
  private final Keys keys;
  private final Ids ids;

  @Inject
  OpenSession(Sessions sessions, ContractPolicies policies, Keys keys, Ids ids) {
    this.sessions = sessions;
    this.policies = policies;
    this.keys = keys;
    this.ids = ids;
  }

  Grant handle(User user, Actor.Visitor by, Instant now) {
    Contract contract = by.at();
    Session session = new Session(ids.next(), user.id(), contract, now, by.origin().device());
    RefreshToken first =
        RefreshToken.issue(
            ids.next(),
            session.id(),
            now,
            policies.of(contract).lifetimes().refresh(),
            keys.signing().current().id());
    sessions.open(session, first);
    return new Grant(new Caller(user, session, Optional.empty()), first);
  }
}
