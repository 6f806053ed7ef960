package dev.khata.persistence.autopay;

import static dev.khata.application.recharge.Till.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.autopay.ChunkLimits;
import dev.khata.application.autopay.Collector;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Meanwhile;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about charging: many at once, and some that break off. */
class ChargingRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Duration DAY = Duration.ofDays(1);
  private static final Bulk BULK = DATABASE.database()::onBatchPool;

  private final StoredAutopay stores = new StoredAutopay(DATABASE);
  private final Collector collector = new Collector(stores).on(BULK);
  private final Plan plan = collector.till.plan(100, 7);

  @AfterEach
  void every_due_instant_has_exactly_one_outcome_and_the_books_are_right() {
    assertThat(DATABASE.dsl().fetch(Proof.SQL)).isEmpty();
    stores.rest();
    assertThat(stores.recharge().faults()).isEmpty();
  }

  @Test
  void three_workers_at_once_charge_each_mandate_once() {
    List<UserId> payers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      payers.add(collector.till.payer(200));
    }
    List<Mandate> mandates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      mandates.add(collector.mandate(payers.get(i % 20), plan, Fresh.phone(), 7));
    }

    List<ProcessDue.Result> results = Race.of(3, i -> worker(7).run());

    assertThat(results).extracting(ProcessDue.Result::succeeded).satisfies(ChargingRaceTest::are40);
    assertThat(results.stream().mapToInt(ProcessDue.Result::processed).sum()).isEqualTo(60);
    assertThat(payers).allMatch(payer -> collector.till.wallet(payer) == 0);
    assertThat(mandates).allMatch(mandate -> stores.occurrences(mandate.id()).size() == 1);
  }

  private static void are40(List<? extends Integer> succeeded) {
    assertThat(succeeded.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
  }

  @Test
  void a_worker_that_is_killed_after_its_claim_leaves_all_to_the_next() {
    Hooked hooked = new Hooked(stores);
    hooked.claimed = this::killMyself;

    killed(hooked);
  }

  @Test
  void a_worker_that_is_killed_before_its_commit_leaves_all_to_the_next() {
    Hooked hooked = new Hooked(stores);
    hooked.written = this::killMyself;

    killed(hooked);
  }

  private void killed(Hooked hooked) {
    List<Mandate> mandates = due(10);
    Collector dying = new Collector(hooked).on(BULK);

    assertThatThrownBy(dying::run).isInstanceOf(Unavailable.class);
    assertThat(mandates).allMatch(mandate -> stores.occurrences(mandate.id()).isEmpty());

    assertThat(collector.run().succeeded()).isEqualTo(10);
  }

  @Test
  void a_connection_that_breaks_once_does_not_end_the_run() {
    due(10);
    Hooked hooked = new Hooked(stores);
    hooked.written = Hooked.once(this::killMyself);

    ProcessDue.Result result = new Collector(hooked).on(BULK).by(4).run();

    assertThat(result.succeeded()).isEqualTo(10);
    assertThat(result.results()).hasSize(10);
  }

  @Test
  void a_worker_that_outlasts_its_lease_finds_its_mandates_charged_by_another() {
    List<Mandate> mandates = due(5);
    Hooked hooked = new Hooked(stores);
    CountDownLatch claimed = new CountDownLatch(1);
    CountDownLatch chargedByAnother = new CountDownLatch(1);
    hooked.claimed =
        Hooked.once(
            () -> {
              claimed.countDown();
              await(chargedByAnother);
            });
    Duration lease = Duration.ofMillis(300);
    Collector slow = new Collector(hooked).on(BULK).by(new ChunkLimits(100, 100, lease));

    CompletableFuture<ProcessDue.Result> late = Meanwhile.start(slow::run);
    await(claimed);
    pause(lease.plusMillis(100));
    ProcessDue.Result result = collector.run();
    chargedByAnother.countDown();

    assertThat(result.succeeded()).isEqualTo(5);
    assertThat(late.join().processed()).isZero();
    assertThat(mandates).allMatch(mandate -> stores.occurrences(mandate.id()).size() == 1);
  }

  @Test
  void nobody_takes_up_a_run_or_finishes_it_in_the_middle_of_a_part() {
    due(5);
    Hooked hooked = new Hooked(stores);
    List<Boolean> taken = new ArrayList<>();
    List<CompletableFuture<Boolean>> finished = new ArrayList<>();
    hooked.written =
        () -> {
          UUID run = unfinished();
          apart(() -> taken.add(stores.runs().takeUp(run, Duration.ZERO)));
          finished.add(Meanwhile.start(() -> finish(run)));
          pause(Duration.ofMillis(200));
          taken.add(finished.getFirst().isDone());
        };

    ProcessDue.Result result = new Collector(hooked).on(BULK).run();

    assertThat(taken).containsExactly(false, false);
    assertThat(finished).singleElement().matches(CompletableFuture::join);
    assertThat(result.succeeded()).isEqualTo(5);
  }

  private static UUID unfinished() {
    return DATABASE
        .database()
        .dsl()
        .fetchSingle(
            "SELECT id FROM autopay_run WHERE finished_at IS NULL ORDER BY seen_at DESC LIMIT 1")
        .get(0, UUID.class);
  }

  private boolean finish(UUID run) {
    stores.runs().finish(run, NOW);
    return true;
  }

  @Test
  void clocks_that_are_a_day_off_charge_no_due_instant_twice() {
    UserId payer = collector.till.payer(10_000);
    Mandate mandate = collector.mandate(payer, plan, Fresh.phone(), 1);
    Collector ahead = worker(10);
    Collector behind = worker(10);
    for (int day = 0; day < 5; day++) {
      Instant now = NOW.plus(DAY.multipliedBy(day));
      ahead.clock.set(now.plus(DAY));
      behind.clock.set(now.minus(DAY));
      collector.clock.set(now);
      Race.of(3, i -> List.of(ahead, behind, collector).get(i).run());
      behind.run();
      collector.run();
    }

    long charged =
        stores.occurrences(mandate.id()).stream()
            .filter(one -> one.transaction().isPresent())
            .count();
    assertThat(collector.till.wallet(payer)).isEqualTo(10_000 - 100 * charged);
    assertThat(stores.occurrences(mandate.id())).hasSize(6);
  }

  @Test
  void instances_five_minutes_apart_try_again_once() {
    UserId payer = collector.till.payer(0);
    Mandate mandate = collector.mandate(payer, plan, Fresh.phone(), 30);
    Collector late = worker(10);
    for (int day = 0; day < 9; day++) {
      collector.clock.set(NOW.plus(DAY.multipliedBy(day)));
      late.clock.set(collector.clock.instant().minus(Duration.ofMinutes(5)));
      collector.run();
      late.run();
      late.clock.advance(Duration.ofMinutes(10));
      late.run();
    }

    assertThat(stores.recharge().transactionsOf(payer)).hasSize(4);
    assertThat(stores.occurrences(mandate.id())).hasSize(1);
  }

  @Test
  void a_plan_that_changes_between_reading_and_writing_is_decided_again() {
    List<Mandate> mandates = due(3);
    Hooked hooked = new Hooked(stores);
    hooked.read = Hooked.once(() -> apart(() -> collector.till.reprice(plan, 60)));

    ProcessDue.Result result = new Collector(hooked).on(BULK).run();

    assertThat(result.succeeded()).isEqualTo(3);
    assertThat(result.charged().minorUnits()).isEqualTo(180);
    assertThat(mandates).allMatch(mandate -> stores.occurrences(mandate.id()).size() == 1);
  }

  @Test
  void rows_that_can_not_be_read_or_written_are_set_apart_and_all_others_charged() {
    List<Mandate> mandates = due(40);
    MandateId unreadable = mandates.get(11).id();
    MandateId unwritable = mandates.get(30).id();
    DATABASE.execute(
        ServerRole.OWNER, "UPDATE mandate SET tag = E'\\x01' WHERE id = " + unreadable);
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO occurrence (mandate_id, due_at, decided_at, attempts, outcome)"
                + " SELECT id, next_due_at, next_due_at, 0, 'SKIPPED' FROM mandate WHERE id = ?",
            unwritable.value());

    ProcessDue.Result result = worker(16).run();

    assertThat(result.succeeded()).isEqualTo(38);
    assertThat(result.results())
        .filteredOn(one -> one.failure().isPresent())
        .containsExactly(
            new ChargeRuns.Result(unreadable, Optional.empty(), Optional.of("INTERNAL_ERROR")),
            new ChargeRuns.Result(unwritable, Optional.empty(), Optional.of("INTERNAL_ERROR")));
    assertThat(result.failed()).isEqualTo(2);
    DATABASE.execute(
        ServerRole.OWNER, "UPDATE mandate SET tag = 'regular' WHERE id = " + unreadable);
    assertThat(worker(16).run().succeeded()).isEqualTo(1);
    DATABASE.execute(
        ServerRole.OWNER,
        "UPDATE mandate SET last_slot = next_slot, last_due_at = next_due_at,"
            + " next_slot = next_slot + '1 day', next_due_at = next_due_at + '1 day'"
            + " WHERE id = "
            + unwritable);
  }

  @Test
  void whoever_is_just_leaving_is_passed_over() {
    List<Mandate> mandates = due(3);
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch locked = new CountDownLatch(1);
    CompletableFuture<Boolean> leaving =
        Meanwhile.start(
            () ->
                DATABASE
                    .transactions()
                    .inTransaction(
                        () -> {
                          DATABASE
                              .dsl()
                              .fetch(
                                  "SELECT id FROM users WHERE id = ? FOR UPDATE",
                                  mandates.get(1).payer().value());
                          locked.countDown();
                          return await(left);
                        }));
    await(locked);

    assertThat(collector.run().results())
        .extracting(ChargeRuns.Result::mandate)
        .containsExactly(mandates.get(0).id(), mandates.get(2).id());

    left.countDown();
    assertThat(leaving.join()).isTrue();
    assertThat(collector.run().succeeded()).isEqualTo(1);
  }

  @Test
  void told_to_stop_it_ends_after_its_chunk_and_another_goes_on() {
    due(10);
    Hooked hooked = new Hooked(stores);
    Collector stopped = new Collector(hooked).on(BULK).by(4);
    hooked.written = Hooked.once(stopped::stop);

    assertThat(stopped.run().succeeded()).isEqualTo(4);

    assertThat(collector.run().succeeded()).isEqualTo(6);
  }

  private Collector worker(int size) {
    return new Collector(stores).on(BULK).by(size);
  }

  private List<Mandate> due(int count) {
    List<Mandate> mandates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      mandates.add(collector.mandate(collector.till.payer(100), plan, Fresh.phone(), 7));
    }
    return mandates;
  }

  private void killMyself() {
    int backend = DATABASE.dsl().fetchSingle("SELECT pg_backend_pid()").get(0, Integer.class);
    DATABASE.execute(ServerRole.SUPERUSER, "SELECT pg_terminate_backend(" + backend + ")");
  }

  private static void apart(Runnable work) {
    Meanwhile.start(
            () -> {
              work.run();
              return true;
            })
        .join();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
