package dev.khata.persistence.timers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Instances that died, whose clocks are wrong, or that are of another release. */
class TimersOfManyInstancesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Whoever misses six of them counts as dead. */
  private static final Duration HEARTBEAT = Duration.ofMillis(50);

  private static final String ROW =
      "SELECT picked, version FROM scheduled_tasks WHERE task_name = ?";

  private final List<DbTimers> instances = new ArrayList<>();

  @AfterEach
  void close() {
    instances.forEach(timers -> timers.stop(GRACE));
  }

  private DbTimers instance(InstantSource own) {
    var database = DATABASE.database();
    var timers = new DbTimers(database, own, DatabaseClock.of(database), HEARTBEAT);
    instances.add(timers);
    return timers;
  }

  @Test
  void what_an_instance_took_that_died_another_runs_again() throws Exception {
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " picked_by, last_heartbeat, version) VALUES ('left', 'recurring', now(), true,"
                + " 'dead', now() - interval '1 minute', 7)");
    var runs = new CountDownLatch(1);
    var timers = instance(InstantSource.system());
    timers.every("left", OFTEN, runs::countDown);

    timers.start();

    assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void an_instance_with_a_fast_clock_does_not_run_what_another_is_running() throws Exception {
    var started = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var twice = new AtomicBoolean();
    var right = instance(InstantSource.system());
    right.every(
        "long",
        OFTEN,
        () -> {
          started.countDown();
          await(finish);
        });
    var passed = new CountDownLatch(8);
    var fast = instance(() -> InstantSource.system().instant().plus(A_DAY));
    fast.every("long", OFTEN, () -> twice.set(finish.getCount() > 0));
    fast.every("short", OFTEN, passed::countDown);

    right.start();
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    fast.start();
    // Far longer than a heartbeat that is missed.
    assertThat(passed.await(20, TimeUnit.SECONDS)).isTrue();

    assertThat(twice).isFalse();
    assertThat(DATABASE.dsl().fetchSingle(ROW, "long").get("picked", Boolean.class)).isTrue();
    finish.countDown();
  }

  @Test
  void a_timer_whose_name_an_instance_lacks_stays_for_those_that_know_it() throws Exception {
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " version) VALUES ('of the next release', 'recurring',"
                + " now() - interval '60 days', false, 7)");
    var passed = new CountDownLatch(10);
    var timers = instance(InstantSource.system());
    timers.every("known", OFTEN, passed::countDown);

    timers.start();
    assertThat(passed.await(20, TimeUnit.SECONDS)).isTrue();

    var row = DATABASE.dsl().fetchSingle(ROW, "of the next release");
    assertThat(row.get("version", Long.class)).isEqualTo(7);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
