package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Readiness.Check;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Properties;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Serving needs a database that can write. */
class ReadinessOfWritesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final DatabaseConfig config = DATABASE.config();
  private final JooqReadiness readiness =
      new JooqReadiness(config, new Migrations(config), Duration.ZERO);

  private Check writes() {
    return readiness.checks().getLast();
  }

  @Test
  void a_database_that_turns_read_only_is_told_and_heals() {
    assertThat(writes()).isEqualTo(new Check("writes", true, ""));

    set("default_transaction_read_only = on");
    assertThat(writes()).isEqualTo(new Check("writes", false, "the database is read-only"));
    assertThat(readiness.checks()).filteredOn(Check::ok).hasSize(2);

    set("default_transaction_read_only = off");
    assertThat(writes().ok()).isTrue();
  }

  /** As on a standby, to which a failover may send the writes for a while. */
  @Test
  void what_would_write_is_told_to_come_later() {
    set("default_transaction_read_only = on");
    try (Database database = Database.forServer(config.withPoolMax(1))) {
      assertThatThrownBy(
              () -> database.dsl().execute("INSERT INTO transaction_counter VALUES (1, 1)"))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("25006");
    } finally {
      set("default_transaction_read_only = off");
    }
  }

  /** Of the working user alone, so that the superuser can take it back. */
  private static void set(String setting) {
    String name = String.valueOf(DATABASE.dsl().fetchValue("SELECT current_database()"));
    DATABASE.execute(
        ServerRole.SUPERUSER, "ALTER ROLE khata_app IN DATABASE " + name + " SET " + setting);
  }

  @Test
  void a_look_makes_a_file_grow() throws Exception {
    long before = temporaryBytes();

    try (var connection = DriverManager.getConnection(config.url(), login())) {
      assertThat(WriteProbe.obstacle(connection)).isEmpty();
      connection.createStatement().execute("SELECT pg_stat_force_next_flush()");
    }

    assertThat(temporaryBytes() - before).isGreaterThan(100_000);
  }

  private Properties login() {
    var login = config.login();
    login.setProperty("options", WriteProbe.OPTIONS);
    return login;
  }

  private static long temporaryBytes() {
    return DATABASE
        .dsl()
        .fetchSingle(
            DSL.sql("SELECT temp_bytes FROM pg_stat_database WHERE datname = current_database()"))
        .get(0, Long.class);
  }
}
