package dev.khata.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts how often a person names an e-mail address that is to be theirs. The answer tells whether
 * somebody else has the address, so nobody may ask for many.
 */
public interface EmailAttempts {

  /**
   * How many attempts a person may make.
   *
   * @param max attempts within the window, at least one
   */
  record Limits(int max, Duration window) {
    public static final Limits STANDARD = new Limits(5, Duration.ofHours(1));
  }

  /**
   * Counts an attempt and commits it before anybody looks whether the address is free; of parallel
   * attempts no more get through than allowed. When as many lie within the window already, none is
   * counted, and the next may be made at the instant that comes back.
   */
  Optional<Instant> count(LockoutKey subject, Instant now, Limits limits);

  /** Removes counts that no longer matter; returns how many rows. */
  int purge(Instant now);
}
