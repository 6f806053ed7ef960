package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sandbox says that it has settled: whatever it has taken, given back and lost so far,
 * paid out at once, less a fee of {@value #FEE_PERCENT} % of what it has taken and a tax of {@value
 * #TAX_PERCENT} % on the fee.
 */
final class Statement {
  private static final int FEE_PERCENT = 2;
  private static final int TAX_PERCENT = 18;
  private static final String COLUMNS =
      "type,id,payment_id,amount,fee,tax,currency,at,settled_at,settlement_id";

  private final InstantSource clock;
  private final Map<String, String> lines = new LinkedHashMap<>();

  Statement(InstantSource clock) {
    this.clock = clock;
  }

  /** What is told again is on it once. */
  synchronized void note(Event event) {
    Payment payment = event.payment();
    switch (event.type()) {
      case CAPTURED -> add("capture", payment.id(), payment, payment.amount(), FEE_PERCENT);
      case REFUNDED ->
          event.refund().ifPresent(made -> add("refund", made.id(), payment, made.amount(), 0));
      case REVERSED -> ofDispute("reversal", payment);
      case REVERSAL_UNDONE -> ofDispute("reversal_undone", payment);
      case DECLINED, DISPUTED, DISPUTE_WON -> {
        // No money moves.
      }
    }
  }

  private void ofDispute(String type, Payment payment) {
    payment.dispute().ifPresent(lost -> add(type, lost.id(), payment, payment.amount(), 0));
  }

  private void add(String type, String id, Payment payment, Money amount, int feePercent) {
    Money fee = percent(amount, feePercent);
    Instant now = clock.instant();
    lines.putIfAbsent(
        type + ' ' + id,
        String.join(
            ",",
            type,
            id,
            payment.id(),
            text(amount),
            text(fee),
            text(percent(fee, TAX_PERCENT)),
            amount.unit().code(),
            now.toString(),
            now.toString(),
            "settlement_" + now.atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private static Money percent(Money of, int percent) {
    BigDecimal minor =
        BigDecimal.valueOf(of.minorUnits())
            .multiply(BigDecimal.valueOf(percent))
            .movePointLeft(2)
            .setScale(0, RoundingMode.HALF_UP);
    return new Money(minor.longValueExact(), of.unit());
  }

  private static String text(Money money) {
    return money.amount().toPlainString();
  }

  /** In Khata's own form, in the order in which all of it happened. */
  synchronized String csv() {
    StringBuilder csv = new StringBuilder(COLUMNS).append("\r\n");
    lines.values().forEach(line -> csv.append(line).append("\r\n"));
    return csv.toString();
  }
}
