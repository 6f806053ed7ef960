package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Secret;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.testing.TestDatabase;
import dev.khata.persistence.testing.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds while the database is away, and when it comes back. */
@Order(1)
class DatabaseAwayTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /**
   * Of one limit each, which is longer than a server's: what a busy machine takes on top is less
   * than a second one.
   */
  private static final PoolLimits LIMITS =
      new PoolLimits(
          5,
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5));

  /** Less than two of the limits one after the other. */
  private static final Duration LIMIT = Duration.ofSeconds(9);

  /** A limit of one second for each of the three checks, of which the first is enough. */
  private static final Duration READINESS_LIMIT = Duration.ofMillis(2_900);

  private Wire wire;
  private DatabaseConfig config;
  private Database database;
  private JooqTransactions transactions;

  @BeforeEach
  void connect() {
    wire = Wire.to(DATABASE.config());
    config = wire.through(DATABASE.config());
    database = Database.forServer(config.withRequests(LIMITS));
    transactions = new JooqTransactions(database);
  }

  @AfterEach
  void disconnect() throws Exception {
    database.close();
    wire.close();
  }

  @Test
  void a_cut_line_fails_fast_and_heals() throws Exception {
    assertThat(one()).isEqualTo(1);

    wire.cut();

    assertUnavailable(this::one);
    assertUnavailable(() -> transactions.inTransaction(this::one));

    wire.mend();

    assertThat(oneWithin(Duration.ofSeconds(60))).isEqualTo(1);
  }

  @Test
  void a_silent_line_fails_in_time_and_heals() throws Exception {
    assertThat(one()).isEqualTo(1);

    wire.silence();

    assertUnavailable(this::one);
    assertUnavailable(() -> transactions.inTransaction(this::one));

    wire.mend();

    assertThat(oneWithin(Duration.ofSeconds(60))).isEqualTo(1);
  }

  @Test
  void a_line_cut_in_the_middle_of_a_transaction_rolls_it_back() throws Exception {
    var sample = Sample.in(DATABASE);

    assertUnavailable(
        () ->
            transactions.inTransaction(
                () -> {
                  database.dsl().execute("INSERT INTO sample VALUES (1, 'half')");
                  cut();
                  return one();
                }));

    assertThat(sample.words()).isEmpty();
  }

  private void cut() {
    try {
      wire.cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void at_the_start_it_is_waited_for() throws Exception {
    wire.cut();
    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(this::mend);

    database.awaitReachable(Duration.ofSeconds(60));

    assertThat(one()).isEqualTo(1);
  }

  private void mend() {
    try {
      wire.mend();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void at_the_start_its_absence_is_told_in_a_sentence() throws Exception {
    wire.cut();

    assertThatThrownBy(() -> database.awaitReachable(Duration.ofMillis(100)))
        .isInstanceOf(Unavailable.class)
        .hasMessageStartingWith(
            "can't connect to the database at " + config.url() + " as khata_app: ");
  }

  @Test
  void a_wrong_password_is_told_at_once() {
    var wrong =
        DatabaseConfig.of(
            config.url() + "?sslmode=disable",
            "khata_app",
            new Secret("wrong"),
            "khata_owner",
            new Secret("wrong"));

    try (var refused = Database.forServer(wrong)) {
      assertThatThrownBy(() -> refused.awaitReachable(Duration.ofMinutes(5)))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("password authentication failed for user \"khata_app\"")
          .hasMessageNotContaining("sslmode");
    }
    assertThatThrownBy(() -> new Migrations(wrong).migrate())
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("password authentication failed for user \"khata_owner\"");
  }

  @Test
  void readiness_tells_it_in_time_and_recovers() throws Exception {
    var readiness = new JooqReadiness(config, new Migrations(config), Duration.ZERO);
    assertThat(readiness.checks()).allMatch(check -> check.ok() && check.detail().isEmpty());

    wire.silence();

    var started = System.nanoTime();
    assertThat(readiness.checks())
        .extracting(check -> check.name() + " " + check.ok() + " " + check.detail())
        .containsExactly(
            "database false can't be reached", "schema false not known", "writes false not known");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(READINESS_LIMIT);

    wire.mend();

    assertThat(readiness.checks()).allMatch(check -> check.ok());
  }

  @Test
  void readiness_answers_many_at_once_with_one_look() {
    var readiness = new JooqReadiness(config, new Migrations(config), Duration.ofMinutes(1));

    var first = readiness.checks();

    wire.silence();
    assertThat(readiness.checks()).isSameAs(first);
  }

  private Object one() {
    return database.dsl().fetchValue("SELECT 1");
  }

  private Object oneWithin(Duration limit) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        return one();
      } catch (Unavailable e) {
        if (System.nanoTime() > deadline) throw e;
      }
    }
  }

  private static void assertUnavailable(ThrowingCallable work) {
    var started = System.nanoTime();
    assertThatThrownBy(work).isInstanceOf(Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LIMIT);
  }
}
