package dev.khata.domain.identity.otp;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.TokenHash;
import java.time.Instant;

/**
 * Proof of a verified identifier, good once for its purpose.
 *
 * @param identifier what was proven
 * @param details what was told before
 */
public record RegistrationToken(
    TokenHash hash,
    Identifier identifier,
    Purpose purpose,
    RegistrationDetails details,
    Instant issuedAt,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "RegistrationToken[" + purpose + "]";
  }
}
