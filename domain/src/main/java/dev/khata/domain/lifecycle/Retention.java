package dev.khata.domain.lifecycle;

import java.time.Duration;

/**
 * How long data are kept that are no longer needed for the service itself.
 *
 * @param persons of deleted accounts: name, phone and address; zero to keep none at all
 */
public record Retention(Duration persons) {
  public static final Retention STANDARD = new Retention(Duration.ofDays(30));

  public Retention {
    if (persons.isNegative()) {
      throw new IllegalArgumentException("a retention of less than nothing");
    }
  }
}
