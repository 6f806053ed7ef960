package dev.khata.bootstrap.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The machine's time, cut to microseconds, which is all that the database keeps: an instant that
 * was stored and read again equals itself.
 */
public final class SystemClock implements InstantSource {
  private final InstantSource source;

  public SystemClock() {
    this(InstantSource.system());
  }

  SystemClock(InstantSource source) {
    this.source = source;
  }

  @Override
  public Instant instant() {
    return source.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
