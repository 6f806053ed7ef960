package dev.khata.domain.kernel.leaving;

import java.time.Duration;

/**
 * How long data are kept that are no longer needed for the service itself.
 *
 * @param persons of deleted accounts: name, phone and address; zero to keep none at all
 * @param customers that the number of a deleted account has recharged, as a keyed hash of the
 *     number; at least {@link #SHORTEST_OF_CUSTOMERS}
 */
public record Retention(Duration persons, Duration customers) {
  /** Else offers for new users could be had again and again. */
  public static final Duration SHORTEST_OF_CUSTOMERS = Duration.ofDays(180);

  public static final Retention STANDARD = new Retention(Duration.ofDays(30), Duration.ofDays(365));

  public Retention {
    if (persons.isNegative()) {
      throw new IllegalArgumentException("a retention of less than nothing");
    }
    if (customers.compareTo(SHORTEST_OF_CUSTOMERS) < 0) {
      throw new IllegalArgumentException("customers are forgotten after " + customers);
    }
  }
}
