package dev.khata.domain.autopay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long before it is made a charge is announced.
 *
 * @param length zero or more; empty where charges are not announced
 */
public record NoticePeriod(Optional<Duration> length) {
  /** Charges are not announced. */
  public static final NoticePeriod NONE = new NoticePeriod(Optional.empty());

  public NoticePeriod {
    if (length.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("announced after the charge: " + length);
    }
  }

  /** When it is time to tell of a charge that is to be made then; at once where nobody is told. */
  public Instant before(Instant charge) {
    return length.map(charge::minus).orElse(charge);
  }

  public static NoticePeriod of(Duration length) {
    return new NoticePeriod(Optional.of(length));
  }
}
