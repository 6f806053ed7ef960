package dev.khata.http.gencharge.recharge;

import dev.khata.domain.recharge.Quote;
import dev.khata.http.gencharge.Dates;
import java.math.BigDecimal;
import java.time.Instant;

/** What a recharge would come to, as clients see it. */
record QuoteView(
    BigDecimal price,
    BigDecimal discount,
    BigDecimal payable,
    BigDecimal cashback,
    BigDecimal walletAfter,
    Instant startsAt,
    Instant endsAt) {
  static final QuoteView EXAMPLE =
      new QuoteView(
          new BigDecimal("249.00"),
          new BigDecimal("50.00"),
          new BigDecimal("199.00"),
          new BigDecimal("10.00"),
          new BigDecimal("311.00"),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-02-28T09:30:00.123456Z"));

  static QuoteView of(Quote quote) {
    return new QuoteView(
        quote.deal().price().amount(),
        quote.deal().discount().amount(),
        quote.deal().payable().amount(),
        quote.deal().cashback().amount(),
        quote.walletAfter().amount(),
        Dates.printable(quote.from()),
        Dates.printable(quote.to()));
  }
}
