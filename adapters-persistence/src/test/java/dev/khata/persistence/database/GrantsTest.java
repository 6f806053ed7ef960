package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {
  private static final String DENIED = "42501";

  private static final Pattern SECRET =
      Pattern.compile("\\.[^.]*(hash|token|secret|sealed|key|data)");

  private static final String READABLE =
      """
      SELECT c.relname || '.' || a.attname
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0
        AND has_column_privilege('khata_report', c.oid, a.attnum, 'SELECT')
      ORDER BY 1\
      """;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void reports_read_users_but_not_their_password_hashes() {
    assertThatCode(() -> report("SELECT id, state FROM users")).doesNotThrowAnyException();
    denied("SELECT password_hash FROM users");
    denied("SELECT count(request_key) FROM adjustment");
    denied("SELECT task_data FROM scheduled_tasks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refresh_token",
        "registration_token",
        "link_token",
        "otp_budget",
        "otp_challenge",
        "otp_try",
        "password_tries",
        "password_source",
        "email_tries",
        "message",
        "inbox_message",
        "dev_outbox",
        "past_customer",
        "former_number",
        "reply",
        "audit_detail",
        "audit_seal"
      })
  void reports_read_nothing_that_lets_somebody_in(String table) {
    denied("SELECT count(*) FROM " + table);
  }

  /** Of hashes, keys and sealed content, by the names that they go by. */
  @Test
  void reports_read_no_column_that_sounds_like_a_secret() {
    assertThat(DATABASE.dsl().fetch(READABLE).getValues(0, String.class))
        .contains("users.state", "posting.amount")
        .filteredOn(column -> SECRET.matcher(column).find())
        .containsExactlyInAnyOrder(
            "hold.key_kind", "hold.key_reference", "report_sessions.refresh_token_expires_at");
  }

  @Test
  void reports_read_a_new_table_or_column_only_when_the_list_names_it() {
    try (var database = TestDatabase.fresh()) {
      database.execute(ServerRole.OWNER, "CREATE TABLE news (line text)");
      database.execute(ServerRole.OWNER, "GRANT SELECT ON news, users TO khata_report");
      database.execute(ServerRole.OWNER, "ALTER TABLE plan ADD COLUMN news text");

      new Migrations(database.config()).migrate();

      assertThat(database.dsl().fetch(READABLE).getValues(0, String.class))
          .contains("plan.name")
          .doesNotContain("news.line", "plan.news", "users.password_hash");
    }
  }

  /** A database of somebody else's may have none of ours. */
  @Test
  void no_migration_names_a_role() throws IOException {
    try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(migrations)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("khata_", "GRANT "));
    }
  }

  private static void denied(String sql) {
    assertThatThrownBy(() -> report(sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
  }

  private static void report(String sql) throws SQLException {
    try (var connection = DATABASE.connect(ServerRole.REPORT);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
