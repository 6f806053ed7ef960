package dev.khata.domain.payments;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Until when money must be given back for which its payer got nothing. The Reserve Bank of India
 * (circular DPSS.CO.PD No.629/02.01.014/2019-20 of 20 September 2019) allows five days after the
 * day of the transaction, T + 5, where a merchant was not told of a payment by UPI or by card, and
 * 100 rupees a day to the payer for every day beyond. It names no days for net banking; the same
 * are kept.
 *
 * @param days after the day of the payment
 * @param zone in which days begin
 */
public record RefundClock(int days, ZoneId zone) {
  public static final int USUAL_DAYS = 5;

  public RefundClock {
    if (days < 0) {
      throw new IllegalArgumentException("due before it was paid: " + days);
    }
  }

  /** The end of the last day, as the first instant that is too late. */
  public Instant dueBy(Instant paidAt) {
    return paidAt.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }
}
