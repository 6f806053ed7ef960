package dev.khata.http.token;

import dev.khata.application.identity.Grant;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Secret;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Hands out the tokens of whoever the core has let in. */
public final class Issuer {
  private final Tokens tokens;
  private final ContractPolicies policies;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public Issuer(Tokens tokens, ContractPolicies policies, InstantSource clock, Ids ids) {
    this.tokens = tokens;
    this.policies = policies;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A fresh access token, and the refresh token that the core has decided on.
   *
   * @param role the user's role as the session's contract prints it
   */
  public TokenPair issue(Grant grant, String role) {
    User user = grant.caller().user();
    Session session = grant.caller().session();
    Duration lifetime = policies.of(session.contract()).lifetimes().access();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    AccessToken access =
        new AccessToken(
            session.contract(),
            user.publicId(),
            session.id(),
            ids.next(),
            role,
            user.email().map(claim -> claim.value().asGiven()),
            now,
            now.plus(lifetime));
    Secret refresh = tokens.sign(grant.refresh(), session.contract(), user.publicId());
    return new TokenPair(tokens.sign(access), refresh, lifetime);
  }
}
