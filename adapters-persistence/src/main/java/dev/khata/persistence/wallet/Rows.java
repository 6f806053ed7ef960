package dev.khata.persistence.wallet;

import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the columns of the ledger mean. */
final class Rows {
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private Rows() {}

  /** The unit of that code; there are but two in a deployment. */
  static Unit unit(String code, Unit currency) {
    if (code.equals(Unit.POINTS.code())) {
      return Unit.POINTS;
    }
    if (!code.equals(currency.code())) {
      throw new IllegalStateException("the books are kept in " + code + ", not " + currency);
    }
    return currency;
  }

  static Unit unitOf(Account account, Unit currency) {
    return account.inPoints() ? Unit.POINTS : currency;
  }

  /** The first instant that the database knows which is not before this one. */
  static Instant notBefore(Instant instant) {
    Instant cut = instant.truncatedTo(ChronoUnit.MICROS);
    return cut.equals(instant) ? cut : cut.plus(MICROSECOND);
  }

  /** The first instant that the database knows which is after this one. */
  static Instant after(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).plus(MICROSECOND);
  }
}
