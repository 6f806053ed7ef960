package dev.khata.domain.identity;

import java.time.Instant;

/**
 * Proof of a verified identifier, good once for its purpose.
 *
 * @param identifier what was proven
 */
public record RegistrationToken(
    TokenHash hash, Identifier identifier, Purpose purpose, Instant issuedAt, Instant expiresAt) {

  @Override
  public String toString() {
    return "RegistrationToken[" + purpose + "]";
  }
}
