package dev.khata.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test moves it. Like the real one it knows no nanoseconds. */
public final class SettableClock implements InstantSource {
  /** Where a clock stands that nobody set: not on a round second, so that nothing fits by luck. */
  public static final Instant START = Instant.parse("2026-03-01T12:00:00.123456Z");

  private Instant now;

  public SettableClock() {
    this(START);
  }

  public SettableClock(Instant now) {
    this.now = cut(now);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Moves on by {@code step} and returns where the clock then stands. */
  public synchronized Instant advance(Duration step) {
    now = cut(now.plus(step));
    return now;
  }

  public synchronized void set(Instant instant) {
    now = cut(instant);
  }

  private static Instant cut(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
