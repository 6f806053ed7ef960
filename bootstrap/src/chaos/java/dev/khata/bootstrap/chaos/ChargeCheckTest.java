package dev.khata.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.chaos.ChargeBooks.Attempt;
import dev.khata.bootstrap.chaos.ChargeBooks.Paid;
import dev.khata.bootstrap.chaos.Mandate.Became;
import dev.khata.bootstrap.chaos.Mandate.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The check finds each way in which answers, books and what is shown can differ. */
class ChargeCheckTest {
  private static final long USER = 7;
  private static final long PRICE = 100;
  private static final long MANDATE = 1;
  private static final Due FIRST = new Due(MANDATE, Instant.parse("2026-01-01T09:00:00Z"));
  private static final Due SECOND = new Due(MANDATE, Instant.parse("2026-01-02T09:00:00Z"));
  private static final Due THIRD = new Due(MANDATE, Instant.parse("2026-01-03T09:00:00Z"));
  private static final Run.Result CHARGED = Run.Result.charged(MANDATE, 11);
  private static final Run.Result FAILED = Run.Result.failed(MANDATE, "INSUFFICIENT_FUNDS");
  private static final Run RUN = new Run("a", new Run.Counts(1, 1), List.of(CHARGED, FAILED));

  private final Map<Due, Became> occurrences =
      new HashMap<>(
          Map.of(
              FIRST, charged(11),
              SECOND, new Became("RETRYING", Optional.of(12L)),
              THIRD, new Became("MISSED", Optional.empty())));
  private final Map<String, Run.Counts> runs = new HashMap<>(Map.of("a", new Run.Counts(1, 1)));
  private final List<Attempt> attempts =
      new ArrayList<>(List.of(new Attempt("a", FIRST, CHARGED), new Attempt("a", SECOND, FAILED)));
  private final List<Paid> paid = new ArrayList<>(List.of(new Paid(11, USER, PRICE)));
  private final Map<Due, Became> history = new HashMap<>(occurrences);
  private long wallet = 900;
  private long shownWallet = 900;

  @Test
  void what_agrees_is_clean() {
    assertThat(check(RUN)).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void a_run_that_nobody_was_told_of_may_have_charged() {
    assertThat(check()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void a_run_that_is_not_there_is_lost_with_all_that_it_told() {
    runs.clear();
    attempts.clear();

    assertThat(check(RUN).lost()).isEqualTo(2);
  }

  @Test
  void an_acknowledged_charge_that_its_run_has_not_is_lost() {
    attempts.removeLast();
    runs.put("a", new Run.Counts(1, 0));

    Verdict verdict = check(RUN);

    assertThat(verdict.lost()).isOne();
    assertThat(verdict.doubled()).isZero();
  }

  @Test
  void one_that_is_there_by_another_transaction_is_lost() {
    Run other = new Run("a", RUN.counts(), List.of(Run.Result.charged(MANDATE, 13), FAILED));

    assertThat(check(other).lost()).isOne();
  }

  @Test
  void one_whose_due_instant_was_not_charged_is_lost() {
    occurrences.put(FIRST, new Became("MISSED", Optional.empty()));
    history.putAll(occurrences);

    Verdict verdict = check(RUN);

    assertThat(verdict.lost()).isOne();
    assertThat(verdict.doubled()).as("money taken for nothing").isOne();
  }

  @Test
  void one_that_took_no_money_or_another_amount_or_from_somebody_else_is_lost() {
    for (List<Paid> other :
        List.of(
            List.<Paid>of(),
            List.of(new Paid(11, USER, PRICE - 1)),
            List.of(new Paid(11, USER + 1, PRICE)))) {
      paid.clear();
      paid.addAll(other);

      assertThat(check(RUN).lost()).isOne();
    }
  }

  @Test
  void a_failure_may_be_charged_by_another_attempt_since() {
    charge("b", SECOND, 14);
    wallet = shownWallet = 800;

    assertThat(check(RUN)).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void a_due_instant_that_two_runs_charged_is_doubled() {
    attempts.add(new Attempt("b", FIRST, CHARGED));

    Verdict verdict = check(RUN);

    assertThat(verdict.doubled()).isOne();
    assertThat(verdict.lost()).isZero();
  }

  @Test
  void money_taken_twice_for_one_due_instant_is_doubled() {
    paid.add(new Paid(15, USER, PRICE));

    Verdict verdict = check(RUN);

    assertThat(verdict.doubled()).isOne();
    assertThat(verdict.faults()).anyMatch(fault -> fault.contains("wallet of user 7"));
  }

  @Test
  void one_transaction_for_two_due_instants_is_lost_for_one_of_them() {
    charge("b", SECOND, 11);

    assertThat(check(RUN).lost()).isOne();
  }

  @Test
  void what_is_charged_by_no_run_is_doubled() {
    occurrences.put(THIRD, charged(16));
    history.putAll(occurrences);
    paid.add(new Paid(16, USER, PRICE));
    wallet = shownWallet = 800;

    assertThat(check(RUN).doubled()).isOne();
  }

  @Test
  void an_occurrence_beside_the_schedule_is_doubled_and_one_that_is_missing_a_fault() {
    Due beside = new Due(MANDATE, SECOND.at().plusSeconds(1));
    occurrences.put(beside, new Became("MISSED", Optional.empty()));
    history.putAll(occurrences);
    assertThat(check(RUN).doubled()).isOne();

    occurrences.remove(beside);
    history.remove(beside);
    occurrences.remove(THIRD);
    history.remove(THIRD);

    assertThat(check(RUN).faults()).singleElement().asString().contains("passed over");
  }

  @Test
  void a_run_that_counted_otherwise_than_it_told_is_a_fault() {
    runs.put("a", new Run.Counts(2, 1));

    assertThat(check(RUN).faults()).singleElement().asString().contains("run a");
  }

  @Test
  void money_that_went_without_a_charge_is_a_fault() {
    wallet = shownWallet = 899;

    assertThat(check(RUN).faults()).singleElement().asString().contains("899", "user 7");
  }

  @Test
  void customers_that_are_shown_something_else_are_a_fault() {
    shownWallet = 901;
    assertThat(check(RUN).faults()).singleElement().asString().contains("901");

    shownWallet = wallet;
    history.put(SECOND, charged(12));

    assertThat(check(RUN).faults()).singleElement().asString().contains("history");
  }

  @Test
  void a_key_that_is_answered_otherwise_than_before_is_a_fault() {
    ProcessDue order = new ProcessDue("token", "k");
    assertThat(order.answered(answer(11))).isEqualTo(new Acknowledged(1, 1));
    order.answered(answer(11));
    assertThat(order.verdict()).isEqualTo(Verdict.CLEAN);

    order.answered(answer(12));

    assertThat(order.told()).contains(RUN);
    assertThat(order.verdict().faults()).singleElement().asString().contains("key k");
  }

  private static Answer answer(long transaction) {
    String body =
        """
        {"run_id": "a", "processed": 2, "succeeded": 1, "failed": 1, "results": [
          {"autopay_id": 1, "status": "success", "txn_id": %d},
          {"autopay_id": 1, "status": "failed", "error": "INSUFFICIENT_FUNDS"}]}\
        """;
    return new Answer(200, body.formatted(transaction));
  }

  private void charge(String run, Due due, long transaction) {
    occurrences.put(due, charged(transaction));
    history.putAll(occurrences);
    attempts.add(new Attempt(run, due, Run.Result.charged(MANDATE, transaction)));
    if (paid.stream().noneMatch(one -> one.transaction() == transaction)) {
      paid.add(new Paid(transaction, USER, PRICE));
    }
  }

  private static Became charged(long transaction) {
    return new Became("CHARGED", Optional.of(transaction));
  }

  private Verdict check(Run... told) {
    Mandate mandate =
        new Mandate(MANDATE, USER, FIRST.at(), Duration.ofDays(1), Optional.of(THIRD.at()));
    return ChargeCheck.of(
        List.of(told),
        PRICE,
        Map.of(USER, 1_000L),
        new ChargeBooks(List.of(mandate), occurrences, runs, attempts, paid, Map.of(USER, wallet)),
        new Shown(Set.of(MANDATE), history, Map.of(USER, shownWallet)));
  }
}
