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
 * What Razorpay's API tells of settlements ({@code settlements/recon/combined}), as CSV: amounts in
 * minor units, the fee with its tax, times in seconds.
 */
record RazorpayRecon(Unit ours) implements Format {
  private static final Set<String> NEEDS =
      Set.of(
          "entity_id",
          "type",
          "debit",
          "credit",
          "amount",
          "currency",
          "fee",
          "tax",
          "created_at",
          "settled_at",
          "settlement_id");
  private static final Set<String> MAY_HAVE =
      Set.of(
          "on_hold",
          "settled",
          "posted_at",
          "credit_type",
          "description",
          "notes",
          "payment_id",
          "arn",
          "settlement_utr",
          "order_id",
          "order_receipt",
          "method",
          "upi_flow",
          "card_network",
          "card_issuer",
          "card_type",
          "dispute_id");

  @Override
  public String name() {
    return "Razorpay's settlement recon";
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
    Money tax = row.minorAmount("tax", unit);
    Money fee = row.minorAmount("fee", unit);
    if (tax.isAbove(fee)) {
      throw new BadField("tax", "is more than the fee that it is a part of");
    }
    Money credit = row.minorAmount("credit", unit);
    Money debit = row.minorAmount("debit", unit);
    Kind kind = RazorpayKinds.of(row.word("type"), row, credit.isAbove(debit));
    return new StatementLine(
        row.number(),
        kind,
        RazorpayKinds.id(kind, row),
        row.optionalId("payment_id"),
        new Figures(row.minorAmount("amount", unit), fee.minus(tax), tax),
        Optional.of(credit.minorUnits() - debit.minorUnits()),
        row.seconds("created_at"),
        row.text("settled_at")
            .filter(any -> isSettled(row))
            .map(any -> new Payout(row.seconds("settled_at"), row.optionalId("settlement_id"))));
  }

  private static boolean isSettled(Row row) {
    return row.text("settled").map(any -> isTrue(row)).orElse(true);
  }

  private static boolean isTrue(Row row) {
    return switch (row.word("settled")) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw row.bad("settled", "true or false");
    };
  }
}
