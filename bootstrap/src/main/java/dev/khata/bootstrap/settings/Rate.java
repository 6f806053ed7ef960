package dev.khata.bootstrap.settings;

import java.time.Duration;

/** So many within so long. */
public record Rate(int count, Duration period) {
  public Rate {
    if (count < 1 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("a rate is at least one within some time");
    }
  }
}
