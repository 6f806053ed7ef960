package dev.khata.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.persistence.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data directories that no database is made in, each told in a sentence. */
class RefusedDirectoryTest {
  @TempDir private static Path directory;

  @Test
  void where_there_is_no_database_one_that_exists_is_not_made() {
    var nowhere = directory.resolve("nowhere");

    assertThatThrownBy(() -> EmbeddedServer.onExisting(nowhere, _ -> {}))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageStartingWith("there is no database in " + nowhere);

    assertThat(nowhere).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$HOME", "`id`", "a\"b", "a\\b"})
  void a_path_that_a_shell_would_read_is_refused_in_a_sentence(String name) {
    var odd = directory.resolve(name);

    assertThatThrownBy(() -> EmbeddedServer.forServer(odd, _ -> {}))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining(odd.toString())
        .hasMessageContaining("set KHATA_DATA_DIR to another");
    assertThat(odd).doesNotExist();
  }

  @Test
  void a_file_in_the_place_of_the_directory_is_told_in_a_sentence() throws Exception {
    var file = Files.writeString(directory.resolve("a file"), "");

    assertThatThrownBy(() -> EmbeddedServer.forServer(file, _ -> {}))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageStartingWith("can't use the data directory " + file + ": ")
        .hasMessageContaining("is not a directory")
        .hasMessageNotContaining("Exception");
  }

  @Test
  void data_of_another_major_version_is_left_alone(@TempDir Path old) throws Exception {
    var version = Files.createDirectories(old.resolve("postgres/data")).resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    Programs.linkInto(old);

    assertThatThrownBy(() -> EmbeddedServer.forServer(old, _ -> {}))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("was made by PostgreSQL 17, and this Khata brings PostgreSQL 18");

    assertThat(version).hasContent("17");
  }
}
