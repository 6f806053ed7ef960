package dev.khata.domain.identity.otp;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.RegistrationDetails;
import java.time.Instant;
import java.util.UUID;

/**
 * One issued one-time password. A newer one for the same identifier and purpose replaces it.
 *
 * @param identifier keyed hash of the phone or e-mail it is bound to
 * @param details what was told when the code was asked for
 * @param askedBy keyed hash of the network source that asked for it
 */
public record Challenge(
    UUID id,
    IdentifierHash identifier,
    Purpose purpose,
    CodeHash code,
    RegistrationDetails details,
    IdentifierHash askedBy,
    Instant issuedAt,
    Instant expiresAt) {}
