package dev.khata.application.autopay;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.Till;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of charging, in memory and on PostgreSQL. Each test has the stores to itself. */
public abstract class ProcessDueSuite {
  private static final Duration DAY = Duration.ofDays(1);

  protected abstract AutopayStores stores();

  private final PhoneNumber line = Fresh.phone();
  private Collector collector;

  @BeforeEach
  void open() {
    collector = new Collector(stores());
  }

  @Test
  void what_is_due_is_charged_once() {
    UserId payer = payer(1_000);
    Plan plan = plan(300, 28);
    Mandate mandate = collector.mandate(payer, plan, line, 30);

    ProcessDue.Result result = collector.run();

    assertThat(result.processed()).isEqualTo(1);
    assertThat(result.succeeded()).isEqualTo(1);
    assertThat(result.charged()).isEqualTo(npr(300));
    assertThat(wallet(payer)).isEqualTo(700);
    RechargeTransaction transaction = transactions(payer).getFirst();
    assertThat(transaction.facts().source()).isEqualTo(TransactionSource.AUTOPAY);
    assertThat(result.results())
        .containsExactly(
            new ChargeRuns.Result(mandate.id(), Optional.of(transaction.id()), Optional.empty()));
    assertThat(stores().occurrences(mandate.id()))
        .containsExactly(
            new Occurrence(
                mandate.id(),
                NOW,
                new Outcome.Charged(1, NOW),
                NOW,
                Optional.of(transaction.id())));
    assertThat(next(mandate)).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(stores().look(mandate.id())).contains(NOW.plus(Duration.ofDays(30)));
    assertThat(stores().mandate(mandate.id()).tally()).isEqualTo(Mandate.Tally.NONE.succeeded(NOW));
    assertThat(collector.run().processed()).isZero();
    assertThat(wallet(payer)).isEqualTo(700);
  }

  @Test
  void what_is_not_due_is_left_alone() {
    UserId payer = payer(1_000);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 30);
    collector.clock.set(NOW.minusSeconds(1));

    assertThat(collector.run().processed()).isZero();

    assertThat(stores().mandate(mandate.id())).isEqualTo(mandate);
  }

  @Test
  void a_run_tells_its_first_results_and_more_page_by_page() {
    Plan plan = plan(100, 7);
    List<Mandate> all =
        List.of(1_000L, 0L, 1_000L).stream()
            .map(money -> collector.mandate(payer(money), plan, Fresh.phone(), 7))
            .toList();

    List<Long> told = new ArrayList<>();
    ProcessDue.Result result =
        collector
            .processDue()
            .handle(new ProcessDue.Command(false, 1), (done, of) -> told.add(done));

    assertThat(told).endsWith(3L);
    UUID run = result.run().orElseThrow();
    assertThat(result.results()).hasSize(1);
    assertThat(result.succeeded()).isEqualTo(2);
    assertThat(result.failed()).isEqualTo(1);
    ReadRuns read = new ReadRuns(stores().runs());
    ProcessDue.Result rest = read.page(run, new Window(1, 5)).orElseThrow();
    assertThat(rest.processed()).isEqualTo(3);
    assertThat(rest.results())
        .extracting(ChargeRuns.Result::mandate)
        .containsExactly(all.get(1).id(), all.get(2).id());
    assertThat(rest.results().getFirst().failure()).contains("INSUFFICIENT_FUNDS");
    assertThat(read.page(Fresh.uuid(), new Window(0, 5))).isEmpty();
  }

  @Test
  void a_charge_that_fails_is_tried_again_after_one_three_and_seven_days_and_then_given_up() {
    UserId payer = payer(0);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 30);

    for (int days : List.of(0, 1, 3, 7)) {
      collector.clock.set(NOW.plus(Duration.ofDays(days)).minusSeconds(1));
      assertThat(collector.run().processed()).isZero();
      collector.clock.set(NOW.plus(Duration.ofDays(days)));
      assertThat(collector.run().failed()).isEqualTo(1);
    }

    assertThat(transactions(payer))
        .hasSize(4)
        .allMatch(transaction -> transaction.facts().status() == Status.FAILED);
    Occurrence last = stores().occurrences(mandate.id()).getFirst();
    assertThat(last.outcome())
        .isEqualTo(new Outcome.Failed(ChargeFailure.INSUFFICIENT_FUNDS, 4, Optional.of(NOW)));
    assertThat(last.transaction()).contains(transactions(payer).getLast().id());
    assertThat(state(mandate)).isEqualTo(new MandateState.Disabled(StopReason.RETRIES_USED_UP));
    assertThat(stores().mandate(mandate.id()).tally().failures()).isEqualTo(4);
    assertThat(stores().look(mandate.id())).isEmpty();
  }

  @Test
  void a_retry_that_succeeds_keeps_the_rhythm() {
    UserId payer = payer(0);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 30);
    collector.run();
    collector.till.topUp(payer, 300);

    collector.clock.advance(DAY);
    assertThat(collector.run().succeeded()).isEqualTo(1);

    assertThat(stores().occurrences(mandate.id()))
        .singleElement()
        .extracting(Occurrence::outcome)
        .isEqualTo(new Outcome.Charged(2, NOW));
    assertThat(next(mandate)).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(stores().mandate(mandate.id()).tally().failures()).isZero();
  }

  @Test
  void a_retry_meets_the_next_due_date() {
    UserId payer = payer(0);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 2);
    collector.run();
    collector.clock.set(NOW.plus(DAY));
    collector.run();
    Instant second = NOW.plus(Duration.ofDays(2));
    collector.till.topUp(payer, 900);

    collector.clock.set(second);
    assertThat(collector.run().succeeded()).isEqualTo(1);
    collector.clock.set(NOW.plus(Duration.ofDays(3)));
    assertThat(collector.run().processed()).isZero();

    assertThat(stores().occurrences(mandate.id()))
        .extracting(Occurrence::due, Occurrence::outcome)
        .containsExactly(
            tuple(NOW, new Outcome.Failed(ChargeFailure.INSUFFICIENT_FUNDS, 2, Optional.of(NOW))),
            tuple(second, new Outcome.Charged(1, second)));
    assertThat(wallet(payer)).isEqualTo(600);
  }

  @Test
  void due_dates_that_were_missed_are_charged_once() {
    UserId payer = payer(1_000);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 1);
    Instant third = NOW.plus(Duration.ofDays(2));

    collector.clock.set(third.plusSeconds(3_600));
    ProcessDue.Result result = collector.run();

    assertThat(result.processed()).isEqualTo(1);
    assertThat(wallet(payer)).isEqualTo(700);
    assertThat(stores().occurrences(mandate.id()))
        .extracting(Occurrence::outcome)
        .containsExactly(
            new Outcome.Missed(),
            new Outcome.Missed(),
            new Outcome.Charged(1, third.plusSeconds(3_600)));
    assertThat(next(mandate)).isEqualTo(third.plus(DAY));
  }

  @Test
  void what_was_missed_for_very_long_is_closed_and_charged_in_one_run() {
    UserId payer = payer(1_000);
    Mandate mandate = collector.everyMinute(payer, plan(300, 28), line);
    Mandate other = collector.mandate(payer, plan(300, 28), line, 1);
    Collector small = collector.by(new ChunkLimits(10, 700, Duration.ofSeconds(30)));

    small.clock.set(NOW.plus(Duration.ofMinutes(2_500)));
    ProcessDue.Result predicted = small.predict();
    ProcessDue.Result result = small.run();

    assertThat(result.succeeded()).isEqualTo(2);
    assertThat(predicted.succeeded()).isEqualTo(2);
    assertThat(result.results())
        .extracting(ChargeRuns.Result::mandate)
        .containsExactly(mandate.id(), other.id());
    List<Occurrence> all = stores().occurrences(mandate.id());
    assertThat(all).hasSize(2_501);
    assertThat(all.subList(0, 2_500))
        .extracting(Occurrence::outcome)
        .containsOnly(new Outcome.Missed());
    assertThat(next(mandate)).isAfter(small.clock.instant());
  }

  @Test
  void a_one_time_mandate_ends_with_its_charge() {
    UserId payer = payer(0);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 30, Tag.ONE_TIME);
    collector.run();
    assertThat(state(mandate)).isInstanceOf(MandateState.Enabled.class);
    collector.till.topUp(payer, 1_000);

    collector.clock.advance(DAY);
    collector.run();

    assertThat(state(mandate)).isEqualTo(new MandateState.Disabled(StopReason.ONE_TIME_CHARGED));
    assertThat(stores().look(mandate.id())).isEmpty();
  }

  @Test
  void mandates_stop_with_the_account() {
    for (AccountState blocked : List.of(AccountState.BLOCKED, AccountState.DEACTIVATED)) {
      UserId payer = payer(1_000);
      Mandate mandate = collector.mandate(payer, plan(300, 28), line, 1);
      stores().set(payer, blocked);

      collector.clock.advance(DAY);
      ProcessDue.Result result = collector.run();

      stopped(mandate, result);
      assertThat(wallet(payer)).isEqualTo(1_000);
      assertThat(transactions(payer)).isEmpty();
    }
  }

  @Test
  void mandates_of_a_deleted_user_stop() {
    UserId payer = payer(1_000);
    Mandate mandate = collector.mandate(payer, plan(300, 28), line, 1);
    stores().recharge().delete(payer);

    collector.clock.advance(DAY);

    stopped(mandate, collector.run());
  }

  private void stopped(Mandate mandate, ProcessDue.Result result) {
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.results().getFirst().failure()).contains("ACCOUNT_NOT_ACTIVE");
    assertThat(stores().occurrences(mandate.id()))
        .extracting(Occurrence::outcome)
        .containsExactly(
            new Outcome.Missed(),
            new Outcome.Failed(ChargeFailure.ACCOUNT_NOT_ACTIVE, 0, Optional.empty()));
    assertThat(state(mandate)).isEqualTo(new MandateState.Disabled(StopReason.ACCOUNT_NOT_ACTIVE));
    assertThat(collector.run().processed()).isZero();
  }

  @Test
  void a_wallet_drains_as_its_mandates_take_from_it() {
    UserId payer = payer(700);
    Plan plan = plan(300, 28);
    for (int i = 0; i < 3; i++) {
      collector.mandate(payer, plan, Fresh.phone(), 30);
    }
    Mandate cheap = collector.mandate(payer, plan(100, 28), Fresh.phone(), 30);

    ProcessDue.Result predicted = collector.predict();
    ProcessDue.Result result = collector.run();

    assertThat(result.results())
        .extracting(one -> one.failure().isEmpty())
        .containsExactly(true, true, false, true);
    assertThat(result.results().getLast().mandate()).isEqualTo(cheap.id());
    assertThat(wallet(payer)).isZero();
    assertThat(predicted.charged()).isEqualTo(npr(700));
    assertThat(predicted.results())
        .extracting(ChargeRuns.Result::mandate, ChargeRuns.Result::failure)
        .isEqualTo(
            result.results().stream().map(one -> tuple(one.mandate(), one.failure())).toList());
  }

  @Test
  void mandates_on_one_line_queue_as_far_as_it_has_room() {
    Plan half = plan(100, 183);
    for (int i = 0; i < 4; i++) {
      collector.mandate(collector.till.owner(i == 0 ? line : Fresh.phone(), 100), half, line, 365);
    }
    collector.mandate(payer(100), half, line, 365);

    ProcessDue.Result predicted = collector.predict();
    ProcessDue.Result result = collector.run();

    List<Subscription> plans = stores().recharge().subscriptions(line);
    for (int i = 1; i < plans.size(); i++) {
      assertThat(plans.get(i).from()).isEqualTo(plans.get(i - 1).to());
    }
    assertThat(result.results())
        .extracting(ChargeRuns.Result::failure)
        .contains(Optional.of("LINE_QUEUE_FULL"))
        .isEqualTo(predicted.results().stream().map(ChargeRuns.Result::failure).toList());
    assertThat(plans).hasSize(result.succeeded());
  }

  @Test
  void an_unknown_plan_is_told_and_tried_again() {
    UserId payer = payer(1_000);
    Plan gone = plan(300, 28);
    Mandate mandate = collector.mandate(payer, gone, line, 30);
    stores()
        .recharge()
        .transactions()
        .inTransaction(() -> stores().recharge().plans().delete(gone.id()));

    ProcessDue.Result result = collector.run();

    assertThat(result.results().getFirst().failure()).contains("PLAN_NOT_FOUND");
    assertThat(stores().occurrences(mandate.id()).getFirst().outcome())
        .isEqualTo(new Outcome.Retrying(ChargeFailure.PLAN_NOT_FOUND, 1, NOW, NOW.plus(DAY)));
    assertThat(transactions(payer)).isEmpty();
  }

  @Test
  void chunk_by_chunk_all_are_charged() {
    Plan plan = plan(100, 7);
    List<Mandate> all =
        IntStream.range(0, 7)
            .mapToObj(i -> collector.mandate(payer(100), plan, Fresh.phone(), 7))
            .toList();

    ProcessDue.Result result = collector.by(3).run();

    assertThat(result.succeeded()).isEqualTo(7);
    assertThat(result.results())
        .extracting(ChargeRuns.Result::mandate)
        .containsExactlyElementsOf(all.stream().map(Mandate::id).toList());
  }

  @Test
  void told_to_end_it_charges_nothing_more_and_leaves_the_run_unfinished() {
    collector.mandate(payer(100), plan(100, 7), line, 7);
    collector.stop();

    ProcessDue.Result result = collector.run();

    assertThat(result.processed()).isZero();
    assertThat(stores().runs().find(result.run().orElseThrow()).orElseThrow().finishedAt())
        .isEmpty();
  }

  @Test
  void another_price_than_announced_is_announced_anew() {
    Collector told = collector.announcing(DAY);
    UserId payer = payer(1_000);
    Plan plan = plan(100, 28);
    told.clock.set(NOW.plus(DAY));
    Mandate mandate = told.mandate(payer, plan, line, 30);
    told.clock.set(NOW);
    stores().lookAt(mandate.id(), NOW);
    assertThat(told.run().processed()).isZero();
    assertThat(stores().notices(mandate.id()))
        .singleElement()
        .extracting(notice -> notice.amount())
        .isEqualTo(npr(100));
    told.till.reprice(plan, 150);

    told.clock.set(NOW.plus(DAY));
    assertThat(told.run().processed()).isZero();
    assertThat(stores().notices(mandate.id()))
        .extracting(notice -> notice.amount(), notice -> notice.announcedAt())
        .containsExactly(tuple(npr(150), NOW.plus(DAY)));
    told.clock.set(NOW.plus(DAY).plus(DAY).minusSeconds(1));
    assertThat(told.run().processed()).isZero();
    assertThat(wallet(payer)).isEqualTo(1_000);
    told.clock.set(NOW.plus(DAY).plus(DAY));
    assertThat(told.run().succeeded()).isEqualTo(1);

    assertThat(wallet(payer)).isEqualTo(850);
    assertThat(stores().occurrences(mandate.id()))
        .singleElement()
        .extracting(Occurrence::due)
        .isEqualTo(NOW.plus(DAY));
    assertThat(next(mandate)).isEqualTo(NOW.plus(Duration.ofDays(31)));
  }

  @Test
  void a_prediction_comes_true_as_long_as_the_clock_is_held() {
    for (int seed = 0; seed < 12; seed++) {
      Crowd crowd = new Crowd(collector, stores(), new Random(seed));
      crowd.fill();
      Collector some = collector.by(1 + seed % 5);

      ProcessDue.Result predicted = some.predict();
      ProcessDue.Result real = some.run();

      assertThat(told(predicted)).as("seed " + seed).isEqualTo(told(real));
      assertThat(predicted.charged()).isEqualTo(real.charged());
      assertThat(predicted.succeeded()).isEqualTo(real.succeeded());
      assertThat(predicted.failed()).isEqualTo(real.failed());
      assertThat(predicted.run()).isEmpty();
      assertThat(some.predict().processed()).isZero();
    }
  }

  private static List<Tuple> told(ProcessDue.Result result) {
    return result.results().stream().map(one -> tuple(one.mandate(), one.failure())).toList();
  }

  @Test
  void what_a_charge_brings_another_user_pays_for_their_own() {
    UserId referrer = payer(0);
    UserId payer = payer(100);
    stores().recharge().await(payer);
    collector.bringing(new RewardOnce(referrer));
    Plan plan = plan(100, 28);
    Plan cheap = plan(Till.REWARD, 28);
    collector.mandate(payer, plan, Fresh.phone(), 30);
    collector.mandate(referrer, cheap, Fresh.phone(), 30);

    ProcessDue.Result predicted = collector.predict();
    ProcessDue.Result result = collector.run();

    assertThat(result.succeeded()).isEqualTo(2);
    assertThat(told(predicted)).isEqualTo(told(result));
    assertThat(wallet(referrer)).isZero();
  }

  @Test
  void a_run_that_another_worker_has_finished_leaves_what_is_due_to_the_next() {
    UserId payer = payer(100);
    collector.mandate(payer, plan(100, 7), line, 7);
    ProcessDue processDue = collector.processDue();
    UUID run = processDue.begin();
    stores().runs().finish(run, NOW);
    ProcessDue.Result told = processDue.told(run, 10);

    processDue.goOn(run);

    assertThat(processDue.told(run, 10)).isEqualTo(told);
    assertThat(wallet(payer)).isEqualTo(100);
    assertThat(collector.run().succeeded()).isEqualTo(1);
  }

  @Test
  void old_runs_go() {
    PurgeRuns purge = new PurgeRuns(stores().runs());
    Instant then = NOW.plus(Duration.ofDays(30));
    purge.purge(then.plusSeconds(1));
    ProcessDue.Result result = collector.run();

    assertThat(purge.purge(then)).isEqualTo(Map.of("autopay_runs", 0));
    assertThat(purge.purge(then.plusSeconds(1))).isEqualTo(Map.of("autopay_runs", 1));

    assertThat(stores().runs().find(result.run().orElseThrow())).isEmpty();
  }

  private UserId payer(long paisa) {
    return collector.till.payer(paisa);
  }

  private Plan plan(long price, int days) {
    return collector.till.plan(price, days);
  }

  private long wallet(UserId user) {
    return collector.till.wallet(user);
  }

  private List<RechargeTransaction> transactions(UserId user) {
    return stores().recharge().transactionsOf(user);
  }

  private MandateState state(Mandate mandate) {
    return stores().mandate(mandate.id()).state();
  }

  private Instant next(Mandate mandate) {
    return ((MandateState.Enabled) state(mandate)).next().at();
  }
}
