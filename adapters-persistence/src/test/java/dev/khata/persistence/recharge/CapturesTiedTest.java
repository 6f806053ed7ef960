package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.ReconcileStatement;
import dev.khata.application.payments.SomeLine;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.application.recharge.StatementsOfPaymentsSuite;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.statement.GatewayStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gateways took, and what their statements say, changed behind the back of the journal. */
class CapturesTiedTest {
  private Bookshop books;
  private UserId payer;
  private Paid topUp;
  private long capture;

  @BeforeEach
  void open() {
    books = new Bookshop();
    payer = books.customer(Fresh.phone());
    topUp = books.shop.topUp(payer, 100);
    capture = capture(topUp);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void what_gateways_took_for_plans_and_wallets_has_no_fault() {
    books.shop.buy(payer, 200);
    late();

    assertThat(books.faults()).isEmpty();
  }

  @Test
  void a_capture_whose_amount_was_changed_is_named() {
    tamper("UPDATE payment_capture SET amount = amount + 1 WHERE id = " + capture);

    assertThat(books.faults())
        .containsExactly("transaction %s: is not what capture %d paid".formatted(sold(), capture));
  }

  @Test
  void a_capture_whose_reference_was_changed_is_named() {
    tamper("UPDATE payment_capture SET capture_reference = 'other' WHERE id = " + capture);

    assertThat(books.faults())
        .containsExactly("transaction %s: is not what capture %d paid".formatted(sold(), capture));
  }

  @Test
  void a_capture_that_was_deleted_is_named() {
    tamper("DELETE FROM payment_capture WHERE id = " + capture);

    assertThat(books.faults())
        .containsExactly("transaction %s: was paid by no capture".formatted(sold()));
  }

  @Test
  void a_capture_that_was_added_is_named() {
    Subject unpaid = books.shop.orderTopUp(payer, 300);

    tamper(
        """
        INSERT INTO payment_capture (payment_id, gateway, capture_reference, amount, unit, scale,
          taken_at, use)
        SELECT p.id, p.gateway, 'other', p.amount, c.unit, c.scale, c.taken_at, 'SETTLED'
        FROM payment p CROSS JOIN payment_capture c
        WHERE p.transaction_id = %s AND c.id = %d
        """
            .formatted(unpaid, capture));

    assertThat(books.faults())
        .singleElement()
        .asString()
        .matches("transaction %s: capture \\d+ is of no such payment".formatted(unpaid));
  }

  @Test
  void a_capture_that_was_doubled_is_named() {
    Paid late = late();

    tamper(
        "UPDATE payment_capture SET transaction_id = %s WHERE id = %d"
            .formatted(sold(), capture(late)));

    assertThat(books.faults())
        .contains("transaction %s: was paid by 2 captures".formatted(sold()))
        .anyMatch(fault -> fault.endsWith("was paid by no capture"));
  }

  @Test
  void a_late_capture_whose_amount_was_changed_is_named() {
    long late = capture(late());

    tamper("UPDATE payment_capture SET amount = 1 WHERE id = " + late);

    assertThat(books.faults())
        .singleElement()
        .asString()
        .endsWith("is not what capture %d paid".formatted(late));
  }

  @Test
  void a_line_of_a_statement_that_was_changed_deleted_or_added_is_named() {
    long entry = settled();
    assertThat(books.faults()).isEmpty();

    tamper("UPDATE payment_statement_line SET fee = fee + 1 WHERE entry_id = " + entry);
    assertThat(books.faults())
        .containsExactly("entry %d: is not what its line of a statement says".formatted(entry));

    tamper("UPDATE payment_statement_line SET fee = fee - 1, amount = amount + 1");
    assertThat(books.faults())
        .containsExactly("entry %d: is not what its line of a statement says".formatted(entry));

    tamper("UPDATE payment_statement_line SET entry_id = " + entryOf(topUp));
    assertThat(books.faults())
        .contains(
            "entry %d: is of no line of a statement".formatted(entry),
            "entry %d: a line of a statement is not of such an entry".formatted(entryOf(topUp)));

    tamper("DELETE FROM payment_statement_line");
    assertThat(books.faults())
        .containsExactly("entry %d: is of no line of a statement".formatted(entry));
  }

  private long settled() {
    GatewayStatement statement =
        StatementsOfPaymentsSuite.statement(
            SomeLine.capture(topUp.capture(), rupees(100)).keeping(5_00, 1_00));
    assertThat(books.shop.desk.reconcileStatement.handle(statement))
        .isInstanceOf(ReconcileStatement.Result.Compared.class);
    return books.number("SELECT entry_id FROM payment_statement_line");
  }

  /** Paid after its order had failed: the money is in the wallet. */
  private Paid late() {
    Subject subject = books.shop.orderTopUp(payer, 300);
    tamper(
        "UPDATE recharge_transaction SET status = 'FAILED', failure_reason = 'PAYMENT_DECLINED'"
            + " WHERE id = "
            + subject);
    return books.shop.pay(subject);
  }

  private long capture(Paid paid) {
    return books.number(
        "SELECT id FROM payment_capture WHERE capture_reference = ?", paid.capture());
  }

  private long entryOf(Paid paid) {
    return books.number(
        "SELECT entry_id FROM recharge_transaction WHERE id = ?", paid.subject().number());
  }

  private String sold() {
    return topUp.subject().toString();
  }

  private void tamper(String... statements) {
    books.database.tamper(statements);
  }
}
