package dev.khata.payments.statement;

import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * The settlement recon report that Razorpay's dashboard hands out: amounts with their decimals, the
 * fee without its tax, times of India.
 */
record RazorpayReport(Unit ours) implements Format {
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final String FEE = "fee (exclusive tax)";
  private static final Set<String> NEEDS =
      Set.of(
          "transaction_entity",
          "entity_id",
          "amount",
          "currency",
          FEE,
          "tax",
          "debit",
          "credit",
          "entity_created_at",
          "settlement_id",
          "settled_at");
  private static final Set<String> MAY_HAVE =
      Set.of(
          "payment_method",
          "card_type",
          "issuer_name",
          "payment_captured_at",
          "payment_notes",
          "refund_notes",
          "payment_id",
          "arn",
          "entity_description",
          "order_id",
          "order_receipt",
          "order_notes",
          "dispute_id",
          "dispute_created_at",
          "dispute_reason",
          "settlement_utr",
          "settled_by");

  @Override
  public String name() {
    return "Razorpay's settlement recon report";
  }

  @Override
  public Optional<String> gateway() {
    return Optional.of(RazorpayKinds.GATEWAY);
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
    Money credit = row.amount("credit", unit);
    Money debit = row.amount("debit", unit);
    Kind kind = RazorpayKinds.of(row.word("transaction_entity"), row, credit.isAbove(debit));
    return new StatementLine(
        row.number(),
        kind,
        RazorpayKinds.id(kind, row),
        row.optionalId("payment_id"),
        new Figures(row.amount("amount", unit), row.amount(FEE, unit), row.amount("tax", unit)),
        Optional.of(credit.minorUnits() - debit.minorUnits()),
        row.local("entity_created_at", INDIA),
        row.text("settled_at")
            .map(
                any ->
                    new Payout(row.local("settled_at", INDIA), row.optionalId("settlement_id"))));
  }
}
