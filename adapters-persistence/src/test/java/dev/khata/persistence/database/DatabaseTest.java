package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.testing.TestDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds while the database is well. */
class DatabaseTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /** Within the limits of a server. */
  private final Database database = Database.forCommand(DATABASE.impatient());

  private final JooqTransactions transactions = new JooqTransactions(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void each_pool_has_limits_of_its_own() {
    assertThat(setting("statement_timeout")).isEqualTo("2s");
    assertThat(setting("lock_timeout")).isEqualTo("1s");
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("30s");

    assertThat(database.onBatchPool(() -> setting("statement_timeout"))).isEqualTo("5min");
    assertThat(
            database.onBatchPool(
                () -> transactions.inTransaction(() -> setting("statement_timeout"))))
        .isEqualTo("5min");
  }

  private String setting(String name) {
    return String.valueOf(database.dsl().fetchValue("SHOW " + name));
  }

  @Test
  void a_transaction_stays_on_the_connection_it_began_with() {
    transactions.inTransaction(
        () -> {
          var first = backend();
          assertThat(backend()).isEqualTo(first);
          assertThat(database.onBatchPool(this::backend)).isEqualTo(first);
        });
  }

  private Object backend() {
    return database.dsl().fetchValue("SELECT pg_backend_pid()");
  }

  @Test
  void a_statement_that_takes_too_long_means_not_now() {
    assertThatThrownBy(() -> database.dsl().execute("SELECT pg_sleep(5)"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("57014");
  }

  @Test
  void a_lock_that_does_not_come_free_means_not_now() throws Exception {
    var locked = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder =
          executor.submit(
              () ->
                  transactions.inTransaction(
                      () -> {
                        lock();
                        locked.countDown();
                        await(done);
                      }));
      locked.await();

      assertThatThrownBy(() -> transactions.inTransaction(this::lock))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("55P03");

      done.countDown();
      holder.get();
    }
  }

  private void lock() {
    database.dsl().fetch("SELECT pg_advisory_xact_lock(1)");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_pool_without_a_free_connection_means_not_now() throws Exception {
    var config = DATABASE.impatient().withPoolMax(1);
    try (var small = Database.forCommand(config)) {
      new JooqTransactions(small)
          .inTransaction(
              () -> {
                try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                  var outside = executor.submit(() -> small.dsl().fetchValue("SELECT 1"));
                  assertThatThrownBy(outside::get).hasCauseInstanceOf(Unavailable.class);
                }
              });
    }
  }

  @Test
  void more_work_than_connections_waits_its_turn() {
    Database patient = DATABASE.database();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 200)
              .mapToObj(i -> executor.submit(() -> patient.dsl().fetchValue(DSL.val(i))))
              .toList();

      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isNotNull());
    }
    assertThat(patient.pools().getFirst().active()).isZero();
  }

  @Test
  void an_update_or_delete_of_everything_is_a_mistake() {
    var table = DSL.table("scheduled_tasks");

    assertThatThrownBy(() -> database.dsl().deleteFrom(table).execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("without WHERE");
  }

  @Test
  void no_password_shows_in_the_configuration() {
    assertThat(DATABASE.config().toString())
        .contains("khata_app")
        .doesNotContain(DATABASE.config().password().reveal());
  }
}
