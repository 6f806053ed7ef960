package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.NameBreaks.Named;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BreakWordsTest {
  private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Money PRICE = new Money(500_00, Unit.currency("INR"));
  private static final UUID KEY = new UUID(1, 2);
  private static final TakenCapture TAKEN =
      TakenCapture.of(
          new PaymentId(1), "sandbox", new Capture("pay_1", PRICE), new Use.Settled(), THEN);
  private static final Optional<Payment> PAYMENT =
      Optional.of(
          new Payment(
              new PaymentId(1),
              KEY,
              "sandbox",
              Optional.empty(),
              new Subject(1002),
              new UserId(1_000_007),
              PRICE,
              "words",
              Optional.empty(),
              THEN,
              0));

  @Test
  void a_refund_that_nobody_asked_for_names_whose_money_it_was() {
    Refund refund =
        Refund.reported(KEY, TAKEN, PRICE, RefundSource.WALLET, "rfnd_1", THEN.plusSeconds(1));

    assertThat(BreakWords.object(new Named(new Break.OddRefund(refund), PAYMENT)).toString())
        .isEqualTo(
            "{\"kind\":\"refund_not_asked_for\",\"payment\":\"pay_1\",\"refund\":\"rfnd_1\","
                + "\"amount\":\"500.00\",\"unit\":\"INR\",\"at\":\"2026-03-01T12:00:01Z\","
                + "\"txn_id\":1002,\"user_id\":1000007,\"asked_for\":\"500.00 INR\","
                + "\"asked_at\":\"2026-03-01T12:00:00Z\"}");
  }

  @Test
  void people_read_one_line() {
    assertThat(BreakWords.line(new Named(new Break.MissingCapture(TAKEN), PAYMENT)))
        .isEqualTo(
            "break: missing capture, payment pay_1, amount 500.00, unit INR,"
                + " at 2026-03-01T12:00:00Z, txn id 1002, user id 1000007, asked for 500.00 INR,"
                + " asked at 2026-03-01T12:00:00Z");
  }
}
