package dev.khata.application.identity;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.kernel.Contract;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out who is calling, as of now, in one read. What was decided a moment ago (a log-out, a
 * block, another role) holds already, since nothing of this is cached or taken from the token.
 */
public final class Authenticate {
  private final Sessions sessions;
  private final ContractPolicies policies;
  private final InstantSource clock;

  @Inject
  Authenticate(Sessions sessions, ContractPolicies policies, InstantSource clock) {
    this.sessions = sessions;
    this.policies = policies;
    this.clock = clock;
  }

  /** Empty when the session has ended, or its user may not use this contract now. */
  public Optional<Caller> handle(UUID session, Contract contract) {
    return sessions
        .caller(session, contract, clock.instant())
        .filter(caller -> policies.of(contract).admits(caller.user().state()));
  }
}
