package dev.khata.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * All that a refresh token says: signed with the key of that id it gives the same bytes every time.
 *
 * @param issuedAt in whole seconds
 * @param expiresAt in whole seconds
 */
public record RefreshToken(
    UUID jti, UUID session, Instant issuedAt, Instant expiresAt, String keyId) {

  public static RefreshToken issue(
      UUID jti, UUID session, Instant now, Duration lifetime, String keyId) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return new RefreshToken(jti, session, second, second.plus(lifetime), keyId);
  }
}
