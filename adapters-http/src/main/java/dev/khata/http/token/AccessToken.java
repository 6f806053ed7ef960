package dev.khata.http.token;

import dev.khata.domain.kernel.Contract;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an access token says.
 *
 * @param audience the only contract in which it is good
 * @param user the user's public id
 * @param role as that contract prints it; permissions never follow from it
 * @param issuedAt to the second, as {@code expiresAt}
 */
public record AccessToken(
    Contract audience,
    UUID user,
    UUID session,
    UUID id,
    String role,
    Optional<String> email,
    Instant issuedAt,
    Instant expiresAt) {}
