package dev.khata.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check finds each way in which clients and books can differ. */
class PurchaseCheckTest {
  private static final long USER = 7;
  private static final Map<Long, Long> BEFORE = Map.of(USER, 1_000L);
  private static final Told.Bought FIRST = new Told.Bought(1, USER, 100, "+919800000007");
  private static final Told.Bought SECOND = new Told.Bought(2, USER, 250, "+919800000008");
  private static final Books BOOKS = books(List.of(FIRST, SECOND), 1, 650);
  private static final List<Known> KNOWN =
      List.of(
          known("a", FIRST),
          known("b", SECOND),
          known("c", new Told.Refused("INSUFFICIENT_FUNDS")));

  @Test
  void what_agrees_is_clean() {
    assertThat(PurchaseCheck.of(KNOWN, BEFORE, BOOKS)).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void an_acknowledged_purchase_that_is_not_there_is_lost() {
    Verdict verdict = PurchaseCheck.of(KNOWN, BEFORE, books(List.of(FIRST), 1, 650));

    assertThat(verdict.lost()).isOne();
    assertThat(verdict.doubled()).isZero();
  }

  @Test
  void one_that_is_there_with_another_amount_is_lost() {
    Told.Bought other = new Told.Bought(2, USER, 251, SECOND.line());

    assertThat(PurchaseCheck.of(KNOWN, BEFORE, books(List.of(FIRST, other), 1, 650)).lost())
        .isOne();
  }

  @Test
  void one_that_was_acknowledged_with_another_amount_than_asked_for_is_lost() {
    Known cheap = new Known("b", USER, 200, SECOND.line(), SECOND);
    List<Known> known = List.of(KNOWN.getFirst(), cheap, KNOWN.getLast());

    assertThat(PurchaseCheck.of(known, BEFORE, books(List.of(FIRST, SECOND), 1, 700)).lost())
        .isOne();
  }

  @Test
  void one_that_nobody_was_told_of_is_doubled() {
    List<Known> fewer = List.of(KNOWN.getFirst(), KNOWN.getLast());

    Verdict verdict = PurchaseCheck.of(fewer, BEFORE, BOOKS);

    assertThat(verdict.doubled()).isOne();
    assertThat(verdict.faults()).anyMatch(fault -> fault.contains("wallet of user 7"));
  }

  @Test
  void two_keys_with_one_transaction_are_one_too_few() {
    List<Known> more = List.of(KNOWN.get(0), KNOWN.get(1), KNOWN.get(2), known("d", SECOND));

    assertThat(PurchaseCheck.of(more, BEFORE, BOOKS).lost()).isOne();
  }

  @Test
  void money_that_went_without_a_purchase_is_a_fault() {
    Verdict verdict = PurchaseCheck.of(KNOWN, BEFORE, books(List.of(FIRST, SECOND), 1, 649));

    assertThat(verdict.faults()).singleElement().asString().contains("649", "wallet of user 7");
  }

  @Test
  void a_failure_recorded_twice_is_doubled_and_one_not_recorded_is_lost() {
    List<Told.Bought> bought = List.of(FIRST, SECOND);

    assertThat(PurchaseCheck.of(KNOWN, BEFORE, books(bought, 2, 650)).doubled()).isOne();
    assertThat(PurchaseCheck.of(KNOWN, BEFORE, books(bought, 0, 650)).lost()).isOne();
  }

  @Test
  void a_key_that_is_answered_otherwise_than_before_is_a_fault() {
    Customer asha = new Customer(USER, FIRST.line(), "token");
    Purchase purchase = new Purchase(asha, new Plan(1, 100), FIRST.line(), false, "a");
    purchase.answered(answer(1));
    purchase.answered(answer(1));
    assertThat(purchase.verdict()).isEqualTo(Verdict.CLEAN);

    purchase.answered(answer(2));

    assertThat(purchase.verdict().faults()).singleElement().asString().contains("key a");
  }

  private static Answer answer(long transaction) {
    String body =
        """
        {"txn_id": %d, "user_id": %d, "amount": 1.00, "to_phone_number": "%s"}\
        """;
    return new Answer(200, body.formatted(transaction, USER, FIRST.line()));
  }

  private static Known known(String key, Told told) {
    return told instanceof Told.Bought bought
        ? new Known(key, USER, bought.amount(), bought.line(), told)
        : new Known(key, USER, 5_000, FIRST.line(), told);
  }

  private static Books books(List<Told.Bought> bought, long failed, long wallet) {
    return new Books("test", bought, Map.of(USER, failed), Map.of(USER, wallet), List.of());
  }
}
