package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLettersTest {
  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX"})
  void a_database_that_knows_ascii_alone_is_complained_about(String locale) {
    try (var database = TestDatabase.fresh()) {
      database.execute(
          ServerRole.SUPERUSER,
          "UPDATE pg_database SET datctype = '" + locale + "' WHERE datname = current_database()");

      assertThat(KnownLetters.complaint(database.database())).contains("LC_CTYPE", "C.UTF-8");
    }
  }

  @Test
  void one_that_finds_other_letters_is_not() {
    try (var database = TestDatabase.fresh()) {
      var finds = database.dsl().fetchValue("SELECT cardinality(show_trgm('बारिश')) > 0");

      assertThat(KnownLetters.complaint(database.database()).isEmpty()).isEqualTo(finds);
    }
  }
}
