package dev.khata.domain.payments;

import dev.khata.domain.payments.Settlement.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a gateway is asked about a payment of which nothing is heard: after a minute, and then less
 * and less often, for as long as it may still change its mind.
 *
 * @param patience after which what nobody has paid for fails
 */
public record AskPolicy(Duration patience) {
  public static final AskPolicy USUAL = new AskPolicy(Duration.ofMinutes(30));

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PENDING_AT_MOST = Duration.ofMinutes(10);
  private static final Duration REFUND_AT_MOST = Duration.ofHours(1);
  private static final Duration OVER_AT_MOST = Duration.ofHours(6);
  private static final int MAX_DOUBLINGS = 12;

  public Instant first(Instant createdAt) {
    return createdAt.plus(FIRST);
  }

  /** Whether it is too late to pay for it. */
  public boolean isOver(Payment payment, Instant now) {
    return !now.isBefore(over(payment));
  }

  private Instant over(Payment payment) {
    return payment.createdAt().plus(patience);
  }

  /** When it is over it is asked about once more, so that it fails in time. */
  private static Instant notPast(Instant over, Instant now, Duration backOff) {
    Instant wanted = now.plus(backOff);
    return now.isBefore(over) && wanted.isAfter(over) ? over : wanted;
  }

  /**
   * When to ask next; empty when the gateway will not change its mind any more.
   *
   * @param asked how often it was asked since it last had news
   */
  public Optional<Instant> next(
      Payment payment, Progress progress, int asked, GatewayTerms terms, Instant now) {
    Instant last = over(payment).plus(terms.changesItsMind());
    return switch (progress) {
      case PENDING -> Optional.of(notPast(over(payment), now, backOff(asked, PENDING_AT_MOST)));
      case FAILED -> Optional.of(now.plus(backOff(asked, OVER_AT_MOST))).filter(last::isAfter);
      // Once more, for what was paid a second time.
      case PAID -> Optional.of(last).filter(now::isBefore);
    };
  }

  /** When to ask about a refund again, of which so often there was no news. */
  public Instant nextOfRefund(int asked, Instant now) {
    return now.plus(backOff(asked, REFUND_AT_MOST));
  }

  private static Duration backOff(int asked, Duration max) {
    Duration wanted = FIRST.multipliedBy(1L << Math.min(asked, MAX_DOUBLINGS));
    return wanted.compareTo(max) > 0 ? max : wanted;
  }
}
