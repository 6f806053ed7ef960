package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.testing.TestDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class JooqExportsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Database database = DATABASE.database();
  private final JooqExports exports = new JooqExports(database);

  @Test
  void runs_in_one_transaction_of_the_batch_pool() {
    String timeout =
        exports.run(
            () -> {
              database.dsl().execute("CREATE TEMP TABLE seen ON COMMIT DROP AS SELECT 1 AS one");
              assertThat(database.dsl().fetchCount(DSL.table("seen"))).isOne();
              return String.valueOf(database.dsl().fetchValue("SHOW statement_timeout"));
            });

    assertThat(timeout).isEqualTo("5min");
  }

  @Test
  void a_step_sees_one_moment_and_writes_nothing_and_between_steps_no_connection_is_held() {
    int seen =
        exports.inSteps(
            snapshots -> {
              int roles = snapshots.read(this::rolesBeforeAndAfterAnotherComes);
              assertThat(database.inTransaction()).isFalse();
              assertThat(database.pools().getLast().active()).isZero();
              return roles;
            });

    assertThat(roles()).isEqualTo(seen + 1);
  }

  private int rolesBeforeAndAfterAnotherComes() {
    int before = roles();
    try {
      Thread.ofVirtual().start(() -> addRole("elsewhere")).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(roles()).isEqualTo(before);
    assertThatThrownBy(() -> addRole("here")).hasMessageContaining("read-only");
    return before;
  }

  private int roles() {
    return database.dsl().fetchCount(DSL.table("role"));
  }

  private void addRole(String name) {
    database.dsl().execute("INSERT INTO role (name) VALUES (?)", name);
  }

  @Test
  void no_more_run_at_once_than_may_and_a_place_is_free_when_one_ends() throws Exception {
    CountDownLatch running = new CountDownLatch(JooqExports.MAX);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < JooqExports.MAX; i++) {
        Future<?> ignored = threads.submit(() -> exports.run(() -> wait(running, end)));
        assertThat(ignored.isDone()).isFalse();
      }
      running.await();

      assertThatThrownBy(() -> exports.run(() -> 1)).isInstanceOf(Overloaded.class);
      end.countDown();
    }

    assertThat(exports.run(() -> 2)).isEqualTo(2);
  }

  @Test
  void one_that_fails_gives_its_place_back_and_does_not_run_again() {
    AtomicInteger runs = new AtomicInteger();
    for (int i = 0; i < 2 * JooqExports.MAX; i++) {
      assertThatThrownBy(
              () ->
                  exports.run(
                      () -> {
                        runs.incrementAndGet();
                        return database.dsl().execute("DO $$BEGIN RAISE SQLSTATE '40001'; END$$");
                      }))
          .isInstanceOf(Unavailable.class)
          .hasStackTraceContaining("40001");
    }

    assertThat(runs).hasValue(2 * JooqExports.MAX);
  }

  private static int wait(CountDownLatch running, CountDownLatch end) {
    running.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
