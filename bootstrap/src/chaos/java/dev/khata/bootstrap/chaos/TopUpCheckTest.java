package dev.khata.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.chaos.TopUpBooks.Asked;
import dev.khata.bootstrap.chaos.TopUpBooks.Captured;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.sandbox.server.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The check finds each way in which clients, books and gateway can differ. */
class TopUpCheckTest {
  private static final long USER = 7;
  private static final UUID PAID = new UUID(0, 1);
  private static final UUID DECLINED = new UUID(0, 2);
  private static final UUID SUSPENDED = new UUID(0, 3);

  private final List<TopUp.Known> known =
      new ArrayList<>(
          List.of(
              new TopUp.Known("a", USER, 100, 1, true),
              new TopUp.Known("b", USER, 201, 2, false),
              new TopUp.Known("c", USER, 308, 3, false)));
  private final List<Asked> asked =
      new ArrayList<>(
          List.of(
              new Asked(1, USER, 100, "SUCCESS", PAID),
              new Asked(2, USER, 201, "FAILED", DECLINED),
              new Asked(3, USER, 308, "FAILED", SUSPENDED)));
  private final List<Captured> captures =
      new ArrayList<>(
          List.of(
              new Captured("p1", 1, USER, 100, "SETTLED", 0, 0),
              new Captured("p3", 3, USER, 307, "SUSPENDED", 0, 0)));
  private final List<Taken> taken =
      new ArrayList<>(List.of(taken(PAID, "p1", 100, 0), taken(SUSPENDED, "p3", 307, 0)));
  private final Map<Long, Long> wallets = new HashMap<>(Map.of(USER, 100L));
  private long suspense = 307;

  private static Taken taken(UUID reference, String payment, long amount, long refunded) {
    return new Taken("order", reference, payment, money(amount), refunded, 0);
  }

  private static Money money(long amount) {
    return new Money(amount, Unit.currency("INR"));
  }

  private Verdict verdict() {
    TopUpBooks books = new TopUpBooks(asked, captures, wallets, suspense);
    return TopUpCheck.of(known, Set.of(USER), books, taken);
  }

  @Test
  void what_agrees_is_clean() {
    assertThat(verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void what_was_given_back_lies_in_suspense_no_more() {
    taken.set(1, taken(SUSPENDED, "p3", 307, 307));
    captures.set(1, new Captured("p3", 3, USER, 307, "SUSPENDED", 307, 0));
    suspense = 0;

    assertThat(verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void what_a_bank_took_back_is_in_the_wallet_no_more() {
    taken.set(0, new Taken("order", PAID, "p1", money(100), 0, 100));
    captures.set(0, new Captured("p1", 1, USER, 100, "SETTLED", 0, 100));
    wallets.put(USER, 0L);

    assertThat(verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void what_went_back_and_is_not_known_to_have_is_a_fault() {
    taken.set(0, new Taken("order", PAID, "p1", money(100), 0, 100));

    assertThat(verdict().faults()).anyMatch(fault -> fault.contains("went back otherwise"));
    assertThat(verdict().faults()).anyMatch(fault -> fault.startsWith("407 were taken"));
  }

  @Test
  void one_that_was_told_of_and_is_not_there_is_lost() {
    known.add(new TopUp.Known("d", USER, 400, 4, false));

    assertThat(verdict().lost()).isOne();
    assertThat(verdict().doubled()).isZero();
  }

  @Test
  void one_that_is_there_with_another_amount_is_lost() {
    known.set(1, new TopUp.Known("b", USER, 301, 2, false));

    assertThat(verdict().lost()).isOne();
  }

  @Test
  void one_that_was_told_to_be_paid_and_is_not_is_lost() {
    known.set(1, new TopUp.Known("b", USER, 201, 2, true));

    assertThat(verdict().lost()).isOne();
  }

  @Test
  void two_keys_with_one_transaction_are_one_too_few() {
    known.add(new TopUp.Known("d", USER, 100, 1, true));

    assertThat(verdict().lost()).isOne();
  }

  @Test
  void one_that_nobody_was_told_of_is_doubled() {
    known.removeLast();

    assertThat(verdict().doubled()).isOne();
  }

  @Test
  void money_of_which_nothing_is_known_is_lost() {
    taken.add(taken(DECLINED, "p2", 201, 0));

    assertThat(verdict().lost()).isOne();
    assertThat(verdict().faults()).anyMatch(fault -> fault.startsWith("608 were taken"));
  }

  @Test
  void money_that_nobody_has_taken_is_doubled() {
    taken.removeFirst();

    assertThat(verdict().doubled()).isOne();
  }

  @Test
  void money_that_is_known_as_another_amount_or_of_another_is_a_fault() {
    taken.set(1, taken(SUSPENDED, "p3", 306, 1));
    assertThat(verdict().faults()).anyMatch(fault -> fault.contains("is not Taken"));

    taken.set(1, taken(DECLINED, "p3", 307, 0));
    assertThat(verdict().faults()).singleElement().asString().contains("is not Taken");
  }

  @Test
  void one_that_is_credited_twice_is_doubled() {
    captures.add(new Captured("p4", 1, USER, 100, "TOPPED_UP", 0, 0));
    taken.add(taken(PAID, "p4", 100, 0));
    wallets.put(USER, 200L);

    assertThat(verdict().doubled()).isOne();
    assertThat(verdict().faults()).hasSize(1);
  }

  @Test
  void one_that_is_paid_and_not_credited_is_a_fault() {
    captures.set(0, new Captured("p1", 1, USER, 100, "SUSPENDED", 0, 0));
    wallets.put(USER, 0L);
    suspense = 407;

    assertThat(verdict().faults()).anyMatch(fault -> fault.contains("is credited by []"));
  }

  @Test
  void one_that_is_credited_with_another_amount_is_a_fault() {
    captures.set(1, new Captured("p3", 3, USER, 307, "TOPPED_UP", 0, 0));
    wallets.put(USER, 407L);
    suspense = 0;

    assertThat(verdict().faults()).singleElement().asString().contains("is credited by");
  }

  @Test
  void one_that_still_waits_is_a_fault() {
    asked.set(1, new Asked(2, USER, 201, "PENDING", DECLINED));

    assertThat(verdict().faults()).singleElement().asString().contains("PENDING");
  }

  @Test
  void a_wallet_with_another_balance_is_a_fault() {
    wallets.put(USER, 101L);

    assertThat(verdict().faults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("wallet of user 7"))
        .anyMatch(fault -> fault.contains("101 are in wallets"));
  }

  @Test
  void suspense_with_another_balance_is_a_fault() {
    suspense = 306;

    assertThat(verdict().faults()).singleElement().asString().startsWith("407 were taken");
  }

  @Test
  void a_key_that_is_answered_otherwise_than_before_is_a_fault() {
    TopUp topUp = new TopUp(new Customer(USER, "+919800000007", "token"), 100, "a");
    topUp.answered(answer(1, "pending"));
    topUp.answered(answer(1, "success"));
    assertThat(topUp.verdict()).isEqualTo(Verdict.CLEAN);

    topUp.answered(answer(1, "pending"));
    assertThat(topUp.verdict().faults()).singleElement().asString().contains("key a");
    topUp.answered(answer(2, "pending"));
    assertThat(topUp.verdict().faults()).hasSize(2);
  }

  private static Answer answer(long transaction, String status) {
    String body =
        """
        {"txn_id": %d, "user_id": %d, "amount": 1.00, "status": "%s"}\
        """;
    return new Answer(200, body.formatted(transaction, USER, status));
  }
}
