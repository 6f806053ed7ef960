package dev.khata.application.payments;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.wallet.Somebody.npr;

import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/** A line of a statement that says only what matters; paid out, and free of charge unless told. */
public record SomeLine(
    Kind kind, String id, Optional<String> of, Figures figures, Instant at, boolean paidOut) {

  public static SomeLine capture(String id, Money amount) {
    return new SomeLine(Kind.CAPTURE, id, Optional.of(id), free(amount), NOW, true);
  }

  public static SomeLine refund(String id, String capture, Money amount) {
    return new SomeLine(Kind.REFUND, id, Optional.of(capture), free(amount), NOW, true);
  }

  public static SomeLine of(Kind kind, String id, Money amount) {
    return new SomeLine(kind, id, Optional.empty(), free(amount), NOW, true);
  }

  private static Figures free(Money amount) {
    return new Figures(amount, Money.zero(amount.unit()), Money.zero(amount.unit()));
  }

  /** In minor units. */
  public SomeLine keeping(long fee, long tax) {
    return new SomeLine(
        kind, id, of, new Figures(figures.amount(), npr(fee), npr(tax)), at, paidOut);
  }

  public SomeLine at(Instant other) {
    return new SomeLine(kind, id, of, figures, other, paidOut);
  }

  public SomeLine notPaidOut() {
    return new SomeLine(kind, id, of, figures, at, false);
  }

  public StatementLine numbered(long number) {
    return new StatementLine(
        number,
        kind,
        id,
        of,
        figures,
        Optional.empty(),
        at,
        paidOut ? Optional.of(new Payout(at, Optional.of("setl_1"))) : Optional.empty());
  }
}
