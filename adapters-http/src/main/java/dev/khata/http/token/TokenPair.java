package dev.khata.http.token;

import dev.khata.domain.kernel.Secret;
import java.time.Duration;

/**
 * What a client gets that has been let in.
 *
 * @param accessLifetime after which the access token must be refreshed
 */
public record TokenPair(Secret access, Secret refresh, Duration accessLifetime) {}
