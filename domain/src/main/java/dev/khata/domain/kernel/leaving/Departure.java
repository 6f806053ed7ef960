package dev.khata.domain.kernel.leaving;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/**
 * Somebody deletes their account.
 *
 * @param forfeits whether they give up what is in the wallet
 */
public record Departure(UserId user, boolean forfeits, Instant at) {}
