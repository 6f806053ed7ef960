package dev.khata.domain.identity;

import java.time.Instant;

/**
 * Proof of a verified identifier, good once for its purpose.
 *
 * @param identifier what was proven
 * @param enrolment what was told before
 */
public record RegistrationToken(
    TokenHash hash,
    Identifier identifier,
    Purpose purpose,
    Enrolment enrolment,
    Instant issuedAt,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "RegistrationToken[" + purpose + "]";
  }
}
