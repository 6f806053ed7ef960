package dev.khata.persistence.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DbTimersTest {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final String ROW =
      "SELECT picked, last_failure, version FROM scheduled_tasks WHERE task_name = ?";

  private final List<DbTimers> instances = new ArrayList<>();
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
  }

  @AfterEach
  void close() {
    instances.forEach(timers -> timers.stop(GRACE));
    database.close();
  }

  private DbTimers instance() {
    return instance(InstantSource.system());
  }

  private DbTimers instance(InstantSource own) {
    return instance(own, DatabaseClock.of(database.database()), Duration.ofSeconds(10));
  }

  private DbTimers instance(InstantSource own, Supplier<Instant> ofDatabase, Duration heartbeat) {
    var timers = new DbTimers(database.database(), own, ofDatabase, heartbeat);
    instances.add(timers);
    return timers;
  }

  @Test
  void work_recurs() throws Exception {
    var runs = new CountDownLatch(3);
    var timers = instance();
    timers.every("count", OFTEN, runs::countDown);

    timers.start();

    assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void work_runs_on_the_batch_pool() throws Exception {
    var limits = new ConcurrentLinkedQueue<Object>();
    var ran = new CountDownLatch(1);
    var timers = instance();
    timers.every(
        "look",
        OFTEN,
        () -> {
          limits.add(database.dsl().fetchValue("SHOW statement_timeout"));
          ran.countDown();
        });

    timers.start();

    assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(limits).first().isEqualTo("5min");
  }

  @Test
  void a_failing_run_does_not_end_the_timer_nor_another_one() throws Exception {
    var failures = new CountDownLatch(2);
    var successes = new CountDownLatch(2);
    var timers = instance();
    timers.every(
        "failing",
        OFTEN,
        () -> {
          failures.countDown();
          throw new IllegalStateException("meant to fail");
        });
    timers.every("working", OFTEN, successes::countDown);

    timers.start();

    assertThat(failures.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(successes.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void of_many_instances_one_at_a_time_runs_it() throws Exception {
    var inside = new AtomicInteger();
    var together = new AtomicBoolean();
    var runs = new CountDownLatch(10);
    for (var i = 0; i < 3; i++) {
      var timers = instance();
      timers.every(
          "alone",
          OFTEN,
          () -> {
            if (inside.incrementAndGet() > 1) together.set(true);
            database.dsl().execute("SELECT pg_sleep(0.01)");
            inside.decrementAndGet();
            runs.countDown();
          });
      timers.start();
    }

    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(together).isFalse();
  }

  @Test
  void a_stop_waits_for_what_runs_and_starts_nothing_more() throws Exception {
    var started = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var runs = new AtomicInteger();
    var timers = instance();
    timers.every(
        "slow",
        OFTEN,
        () -> {
          started.countDown();
          await(finish);
          runs.incrementAndGet();
        });
    timers.start();
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();

    var stopping = Thread.ofVirtual().start(() -> timers.stop(GRACE));
    assertThat(stopping.join(Duration.ofMillis(200))).isFalse();
    finish.countDown();
    assertThat(stopping.join(GRACE)).isTrue();

    assertThat(runs).hasValue(1);
    assertThat(database.dsl().fetchCount(DSL.table("scheduled_tasks"))).isEqualTo(1);
  }

  @Test
  void work_that_outlasts_the_grace_is_left_alone_and_counts_as_neither_done_nor_failed()
      throws Exception {
    var started = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    var timers = instance();
    timers.every(
        "endless",
        OFTEN,
        () -> {
          started.countDown();
          await(finish);
          interrupted.set(Thread.currentThread().isInterrupted());
          database.dsl().execute("SELECT 1");
        });
    timers.start();
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();

    assertThat(timers.stop(Duration.ofMillis(100))).isFalse();

    var row = database.dsl().fetchSingle(ROW, "endless");
    assertThat(row.get("picked", Boolean.class)).isTrue();
    assertThat(row.get("last_failure")).isNull();
    finish.countDown();
    assertThat(eventually(() -> !isPicked("endless"))).isTrue();
    assertThat(interrupted).isFalse();
    assertThat(database.dsl().fetchSingle(ROW, "endless").get("last_failure")).isNull();
  }

  @Test
  void what_a_library_writes_over_the_batch_pool_is_stored() throws Exception {
    try (var connection = database.database().batchSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
              + " VALUES ('kept', 'recurring', now(), false, 1)");
    }

    assertThat(database.dsl().fetch(ROW, "kept")).hasSize(1);
  }

  @Test
  void timers_go_on_when_a_clock_that_was_a_day_ahead_is_put_right() throws Exception {
    var ahead = new AtomicReference<>(Duration.ofDays(1));
    var before = new CountDownLatch(2);
    var after = new CountDownLatch(3);
    var timers =
        instance(
            InstantSource.system(),
            () -> InstantSource.system().instant().plus(ahead.get()),
            Duration.ofSeconds(10));
    timers.every(
        "count",
        OFTEN,
        () -> {
          before.countDown();
          if (ahead.get().isZero()) after.countDown();
        });
    timers.start();
    assertThat(before.await(20, TimeUnit.SECONDS)).isTrue();

    ahead.set(Duration.ZERO);

    assertThat(after.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void timers_that_an_instance_put_off_while_its_clock_was_ahead_go_on_at_another()
      throws Exception {
    database
        .dsl()
        .execute(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " version) VALUES ('count', 'recurring', now() + interval '1 day', false, 7)");
    var runs = new CountDownLatch(2);
    var timers = instance();
    timers.every("count", OFTEN, runs::countDown);

    timers.start();

    assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_timer_is_declared_before_the_start() {
    var timers = instance();
    timers.every("early", OFTEN, () -> {});
    timers.start();

    assertThatThrownBy(() -> timers.every("late", OFTEN, () -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  private boolean isPicked(String name) {
    return database.dsl().fetchSingle(ROW, name).get("picked", Boolean.class);
  }

  private static boolean eventually(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 200 && !holds.getAsBoolean(); i++) Thread.sleep(50);
    return holds.getAsBoolean();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
