package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Programs;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands make a database, and which only use what is there. */
@Order(1)
class MakingDatabasesE2eTest {
  private static final Map<String, String> USUAL =
      Map.of("KHATA_ARGON2_MEMORY_KIB", "1024", "KHATA_ARGON2_PASSES", "1");

  /** Sets the checksum of a function's text; answers the one that was there. */
  private static final String TEXT_OF_LINES =
      """
      UPDATE flyway_schema_history SET checksum = ?::integer WHERE script = 'R__lines.sql'
      RETURNING old.checksum\
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify-ledger",
        "verify-audit",
        "purge",
        "roll-up",
        "close-day",
        "trial-balance --at 2026-11-30",
        "release-holds",
        "dispatch-messages",
        "adjust --user 1 --amount 5 --reason r --by +8801712345678"
      })
  void in_a_wrong_directory_a_command_says_so_and_leaves_nothing_behind(String command) {
    Path wrong = directory.resolve("wrong");

    Shell.Ended ended = run(wrong, command);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("there is no database in " + wrong);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(wrong).doesNotExist();
  }

  @Test
  void a_document_is_printed_without_a_trace() {
    Path wrong = directory.resolve("wrong");

    assertThat(run(wrong, "openapi mypharma").code()).isZero();
    Shell.Ended withAdmin =
        Shell.run(
            Map.of("KHATA_DATA_DIR", wrong.toString(), "KHATA_ADMIN_PHONE", "+9779801234567"),
            "openapi",
            "chargeghar");
    assertThat(withAdmin.code()).as(withAdmin::toString).isZero();

    assertThat(wrong).doesNotExist();
  }

  @Test
  void a_database_is_made_once_and_neither_migrated_by_the_way_nor_by_an_older_khata()
      throws SQLException {
    Path data = directory.resolve("data");
    Programs.linkInto(data);

    assertThat(run(data, "create-admin --phone +8801912345678").code()).isZero();
    assertThat(run(data, "verify-ledger").code()).isZero();
    isLeftAloneByAnOlderKhata(data);

    String newest = aged(data);
    refusesOlder(run(data, "verify-ledger"));
    refusesOlder(run(data, "create-admin --phone +8801812345678"));
    assertThat(
            history(data, "SELECT count(*) FROM flyway_schema_history WHERE version = ?", newest))
        .isEqualTo("0");
  }

  /** Makes it look as if a newer Khata had migrated it meanwhile. */
  private static void isLeftAloneByAnOlderKhata(Path data) throws SQLException {
    String text = history(data, TEXT_OF_LINES, "1");

    refusesNewer(run(data, "serve"));
    refusesNewer(run(data, "migrate"));
    assertThat(run(data, "verify-ledger").code()).isZero();

    history(data, TEXT_OF_LINES, text);
  }

  private static void refusesNewer(Shell.Ended ended) {
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("a newer Khata has migrated this database (R__lines.sql)");
    assertThat(ended.err().lines()).hasSize(1);
  }

  private static void refusesOlder(Shell.Ended ended) {
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("the database has schema version", "run khata migrate");
    assertThat(ended.err().lines()).hasSize(1);
  }

  /** Makes it look like the database of an older Khata; answers the version that it now lacks. */
  private static String aged(Path data) throws SQLException {
    return history(
        data,
        """
        DELETE FROM flyway_schema_history WHERE installed_rank =
          (SELECT max(installed_rank) FROM flyway_schema_history WHERE version IS NOT NULL)
        RETURNING version || ?\
        """,
        "");
  }

  private static String history(Path data, String sql, String value) throws SQLException {
    try (var server = EmbeddedServer.onExisting(data, _ -> {})) {
      var owner = server.login(ServerRole.OWNER);
      try (var connection =
              DriverManager.getConnection(server.url(), owner.user(), owner.password().reveal());
          var statement = connection.prepareStatement(sql)) {
        statement.setString(1, value);
        try (var rows = statement.executeQuery()) {
          rows.next();
          return rows.getString(1);
        }
      }
    }
  }

  private static Shell.Ended run(Path data, String command) {
    Map<String, String> settings = new HashMap<>(USUAL);
    settings.put("KHATA_DATA_DIR", data.toString());
    settings.put("KHATA_ADMIN_PASSWORD", Person.PASSWORD);
    return Shell.run(settings, command.split(" "));
  }
}
