package dev.khata.domain.autopay;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One time at which a schedule is due.
 *
 * @param slot what the schedule says, by the wall clock
 * @param at when that is, in the zone for which it was reckoned
 */
public record DueTime(LocalDateTime slot, Instant at) {}
