package dev.khata.bootstrap.settings;

import java.time.Duration;

/** A number of times within a period, such as five times a minute. */
public record Rate(int count, Duration period) {
  public Rate {
    if (count < 1 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("a rate is at least one within some time");
    }
  }
}
