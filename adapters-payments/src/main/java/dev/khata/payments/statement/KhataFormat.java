package dev.khata.payments.statement;

import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.Optional;
import java.util.Set;

/**
 * Khata's own form, for every gateway: amounts with their decimals, fee without tax, times with
 * their zone.
 */
record KhataFormat(Unit ours) implements Format {
  private static final Set<String> NEEDS = Set.of("type", "id", "amount", "currency", "at");
  private static final Set<String> MAY_HAVE =
      Set.of("payment_id", "fee", "tax", "settled_at", "settlement_id");

  @Override
  public String name() {
    return "Khata's own form";
  }

  @Override
  public Optional<String> gateway() {
    return Optional.empty();
  }

  @Override
  public Set<String> needs() {
    return NEEDS;
  }

  @Override
  public Set<String> mayHave() {
    return MAY_HAVE;
  }

  @Override
  public StatementLine line(Row row) {
    Unit unit = row.currency("currency", ours);
    return new StatementLine(
        row.number(),
        kind(row),
        row.id("id"),
        row.optionalId("payment_id"),
        new Figures(
            row.amount("amount", unit),
            row.text("fee").map(any -> row.amount("fee", unit)).orElseGet(() -> Money.zero(unit)),
            row.text("tax").map(any -> row.amount("tax", unit)).orElseGet(() -> Money.zero(unit))),
        Optional.empty(),
        row.time("at"),
        row.text("settled_at")
            .map(any -> new Payout(row.time("settled_at"), row.optionalId("settlement_id"))));
  }

  private static Kind kind(Row row) {
    return switch (row.word("type")) {
      case "capture" -> Kind.CAPTURE;
      case "refund" -> Kind.REFUND;
      case "reversal" -> Kind.REVERSAL;
      case "reversal_undone" -> Kind.REVERSAL_UNDONE;
      case "charge" -> Kind.CHARGE;
      default -> throw row.bad("type", "capture, refund, reversal, reversal_undone or charge");
    };
  }
}
