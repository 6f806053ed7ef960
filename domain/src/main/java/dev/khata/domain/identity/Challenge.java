package dev.khata.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One issued one-time password. A newer one for the same identifier and purpose replaces it.
 *
 * @param identifier keyed hash of the phone or e-mail it is bound to
 */
public record Challenge(
    UUID id,
    IdentifierHash identifier,
    Purpose purpose,
    CodeHash code,
    Instant issuedAt,
    Instant expiresAt) {}
