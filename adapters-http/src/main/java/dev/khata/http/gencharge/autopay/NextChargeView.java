package dev.khata.http.gencharge.autopay;

import dev.khata.domain.autopay.NextCharge;
import java.math.BigDecimal;

/** What an autopay charges next, as clients see it. */
record NextChargeView(BigDecimal amount, boolean affordable, BigDecimal missing) {
  static final NextChargeView EXAMPLE =
      new NextChargeView(new BigDecimal("249.00"), false, new BigDecimal("49.00"));

  static NextChargeView of(NextCharge next) {
    return new NextChargeView(next.amount().amount(), next.affordable(), next.missing().amount());
  }
}
