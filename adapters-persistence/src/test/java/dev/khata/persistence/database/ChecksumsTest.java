package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of migrations says what the migrations are; whoever edits one is told what to do. */
class ChecksumsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String LIST = "db/checksums.txt";

  private static final Map<String, List<String>> LISTED =
      Listing.lines("/" + LIST).stream()
          .map(line -> List.of(line.split(" ")))
          .collect(
              Collectors.toMap(List::getFirst, file -> file.subList(1, file.size()), (a, b) -> a));

  @Test
  void a_landed_migration_is_as_it_was() {
    applied("V")
        .forEach(
            (file, checksum) ->
                assertThat(LISTED.getOrDefault(file, List.of(checksum)))
                    .as(
                        "%s was edited, and databases that have it refuse to start:"
                            + " undo that and write a new migration",
                        file)
                    .containsExactly(checksum));
  }

  @Test
  void every_migration_is_on_the_list() throws IOException {
    applied("V")
        .forEach(
            (file, checksum) ->
                assertThat(LISTED)
                    .as("a new migration: add the line \"%s %s\" to %s", file, checksum, LIST)
                    .containsKey(file));
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      var names = files.map(file -> file.getFileName().toString());
      assertThat(names.filter(name -> name.endsWith(".sql")))
          .containsAll(LISTED.keySet().stream().filter(name -> name.startsWith("V")).toList());
    }
  }

  @Test
  void the_text_of_a_repeatable_migration_is_the_newest_on_its_line() {
    applied("R")
        .forEach(
            (file, checksum) ->
                assertThat(LISTED.getOrDefault(file, List.of("none")))
                    .as(
                        "%s has a new text: add %s to the end of its line in %s, and leave what is"
                            + " there, by which older databases are told from newer ones",
                        file, checksum, LIST)
                    .last()
                    .isEqualTo(checksum));
  }

  @Test
  void no_text_comes_twice() {
    assertThat(LISTED)
        .allSatisfy(
            (file, checksums) ->
                assertThat(checksums)
                    .as(
                        "an old text of %s is back, and the release between would take it for its"
                            + " elder: change a comment in it",
                        file)
                    .doesNotHaveDuplicates());
    assertThat(LISTED).hasSameSizeAs(Listing.lines("/" + LIST));
  }

  /** File names and checksums as Flyway noted them. */
  private static Map<String, String> applied(String kind) {
    var applied = new TreeMap<String, String>();
    DATABASE
        .dsl()
        .fetch(
            "SELECT script, checksum FROM flyway_schema_history WHERE type = 'SQL'"
                + " ORDER BY installed_rank")
        .forEach(row -> applied.put(row.get(0, String.class), row.get(1, String.class)));
    applied.keySet().removeIf(file -> !file.startsWith(kind));
    assertThat(applied).isNotEmpty();
    return applied;
  }
}
