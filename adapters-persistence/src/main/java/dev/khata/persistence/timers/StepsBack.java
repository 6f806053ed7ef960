package dev.khata.persistence.timers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Finds out when a clock was put back, by one that only goes on. */
final class StepsBack {
  private static final Duration NOTICED = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant lastInstant;
  private long lastNanos;

  /**
   * @param nanos goes on as {@link System#nanoTime()} does
   */
  StepsBack(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.lastInstant = clock.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /** Whether it was put back by more than a few seconds since the last time this was asked. */
  boolean found() {
    Instant instant = clock.instant();
    long now = nanos.getAsLong();
    Instant expected = lastInstant.plusNanos(now - lastNanos);
    lastInstant = instant;
    lastNanos = now;
    return instant.isBefore(expected.minus(NOTICED));
  }
}
