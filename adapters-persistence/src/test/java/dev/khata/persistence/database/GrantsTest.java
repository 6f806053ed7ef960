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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {
  private static final String DENIED = "42501";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void reports_read_users_but_not_their_password_hashes() {
    assertThatCode(() -> report("SELECT id, state FROM users")).doesNotThrowAnyException();
    denied("SELECT password_hash FROM users");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refresh_token",
        "registration_token",
        "link_token",
        "otp_challenge",
        "otp_try",
        "password_tries",
        "email_tries",
        "message",
        "dev_outbox",
        "reply"
      })
  void reports_read_nothing_that_lets_somebody_in(String table) {
    denied("SELECT count(*) FROM " + table);
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
