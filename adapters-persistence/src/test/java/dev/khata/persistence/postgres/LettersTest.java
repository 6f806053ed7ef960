package dev.khata.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.khata.persistence.testing.Programs;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose LC_CTYPE knows the letters of ASCII alone, as older versions made it. */
@Order(1)
class LettersTest {
  private static final List<String> LINES = List.of("बारिश में", "ঝুম বৃষ্টি", "بارش", "Regen");

  /** Of each line, what it is found by. */
  private static final List<String> PARTS = List.of("बारिश", "বৃষ্টি", "بارش", "Regen");

  @TempDir private Path directory;

  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void link_programs() {
    Programs.linkInto(directory);
  }

  private EmbeddedServer open() {
    return EmbeddedServer.forServer(directory, told::add);
  }

  @Test
  void a_new_database_knows_the_letters_of_all_scripts() {
    try (var server = open()) {
      assumeThat(letters(server)).as("no locale of UTF-8 here").isNotEqualTo("C");
      index(server);

      assertThat(found(server)).isEqualTo(LINES);
      assertThat(rebuilds()).isZero();
    }
  }

  @Test
  void an_older_one_is_brought_along_once() {
    try (var server = open()) {
      assumeThat(letters(server)).as("no locale of UTF-8 here").isNotEqualTo("C");
      goBy(server, "C");
      index(server);
    }

    try (var server = open()) {
      assertThat(letters(server)).isNotEqualTo("C");
      assertThat(found(server)).isEqualTo(LINES);
    }
    open().close();

    assertThat(rebuilds()).isEqualTo(1);
  }

  @Test
  void what_was_broken_off_after_the_change_is_completed() {
    try (var server = open()) {
      String best = letters(server);
      assumeThat(best).as("no locale of UTF-8 here").isNotEqualTo("C");
      goBy(server, "C");
      index(server);
      goBy(server, best);
      assertThat(found(server)).isNotEqualTo(LINES);
      run(server, "COMMENT ON DATABASE khata IS 'khata: indexes of trigrams are to be built anew'");
    }

    try (var server = open()) {
      assertThat(found(server)).isEqualTo(LINES);
    }
    open().close();

    assertThat(rebuilds()).isEqualTo(1);
  }

  @Test
  void one_from_a_machine_of_other_locales_can_be_opened() {
    try (var server = open()) {
      index(server);
      goBy(server, "xx_XX.UTF-8");
    }

    try (var server = open()) {
      assertThat(letters(server)).isNotEqualTo("xx_XX.UTF-8");
      assertThat(found(server)).contains("Regen");
    }
    assertThat(rebuilds()).isEqualTo(1);
  }

  private long rebuilds() {
    return told.stream().filter(line -> line.startsWith("Building the indexes")).count();
  }

  private static String letters(EmbeddedServer server) {
    return Words.query(
            server,
            ServerRole.SUPERUSER,
            "SELECT datctype FROM pg_database WHERE datname = 'khata'")
        .getFirst();
  }

  /** For connections from now on. */
  private static void goBy(EmbeddedServer server, String locale) {
    run(server, "UPDATE pg_database SET datctype = '" + locale + "' WHERE datname = 'khata'");
  }

  /** In a connection of its own, which goes by the locale that the database has by now. */
  private static void index(EmbeddedServer server) {
    run(
        server,
        "CREATE EXTENSION pg_trgm",
        "CREATE TABLE poem (line text COLLATE \"C\")",
        "CREATE INDEX poem_idx ON poem USING gin (line gin_trgm_ops)",
        "INSERT INTO poem VALUES ('" + String.join("'), ('", LINES) + "')");
  }

  /** The lines that are found when the index has to be used. */
  private static List<String> found(EmbeddedServer server) {
    try (var connection = Words.connect(server, ServerRole.SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("SET enable_seqscan = off");
      var found = new ArrayList<String>();
      for (var part : PARTS) {
        try (var rows =
            statement.executeQuery("SELECT line FROM poem WHERE line LIKE '%" + part + "%'")) {
          while (rows.next()) found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(EmbeddedServer server, String... statements) {
    try (var connection = Words.connect(server, ServerRole.SUPERUSER);
        var statement = connection.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
