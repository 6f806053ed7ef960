package dev.khata.domain.kernel;

import java.time.Instant;

/** Who did something, and when. */
public record Stamp(UserId by, Instant at) {}
