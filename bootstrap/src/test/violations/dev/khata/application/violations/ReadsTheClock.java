package dev.khata.application.violations;

import java.time.Instant;

/** The clock is injected. */
public final class ReadsTheClock {
  public Instant now() {
    return Instant.now();
  }
}
