package dev.khata.domain.catalog;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;

/** Money for tests, in a currency of two decimals. */
final class Amounts {
  static final Unit NPR = new Unit("NPR", 2);

  private Amounts() {}

  static Money npr(String amount) {
    return Money.exactly(new BigDecimal(amount), NPR).orElseThrow();
  }

  static Money minor(long units) {
    return new Money(units, NPR);
  }
}
