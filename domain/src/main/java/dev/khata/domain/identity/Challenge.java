package dev.khata.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One issued one-time password. A newer one for the same identifier and purpose replaces it.
 *
 * @param identifier keyed hash of the phone or e-mail it is bound to
 * @param enrolment what was told when the code was asked for
 * @param askedBy keyed hash of the network source that asked for it
 */
public record Challenge(
    UUID id,
    IdentifierHash identifier,
    Purpose purpose,
    CodeHash code,
    Enrolment enrolment,
    IdentifierHash askedBy,
    Instant issuedAt,
    Instant expiresAt) {}
