package dev.khata.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A statement names its columns: one that takes them all changes with every migration. */
class SelectRulesTest {
  private static final Path ROOT = Path.of("..");

  private static final Pattern TAKES_EVERY_COLUMN =
      Pattern.compile(
          "\\bselect\\s+(?:distinct\\s+)?(?:\\w+\\.)?\\*|\\b(?:returning)\\s+\\*"
              + "|\\bselectFrom\\s*\\(|\\basterisk\\s*\\(|\\.(?:select|returning)\\s*\\(\\s*\\)",
          Pattern.CASE_INSENSITIVE);

  private static List<Path> productionSources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/main"))
          .filter(Files::isDirectory)
          .flatMap(SelectRulesTest::sourcesUnder)
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> sourcesUnder(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean takesEveryColumn(String source) {
    return TAKES_EVERY_COLUMN.matcher(source).find();
  }

  @Test
  void every_statement_names_its_columns() throws IOException {
    List<Path> sources = productionSources();

    assertThat(sources).anyMatch(file -> file.toString().endsWith(".sql"));
    assertThat(sources).anyMatch(file -> file.toString().endsWith(".java"));
    for (Path source : sources) {
      assertThat(takesEveryColumn(Files.readString(source))).as("%s", source).isFalse();
    }
  }

  @Test
  void statements_that_take_every_column_are_caught() throws IOException {
    Path violations = Path.of("src/test/violations/dev/khata/persistence/violations");

    try (Stream<Path> files = Files.list(violations)) {
      assertThat(files)
          .hasSizeGreaterThan(2)
          .allSatisfy(file -> assertThat(takesEveryColumn(Files.readString(file))).isTrue());
    }
  }

  @Test
  void counting_rows_is_not_taking_columns() {
    assertThat(takesEveryColumn("select count(*) from probe; returning id; select a * b"))
        .isFalse();
    assertThat(takesEveryColumn("context.select(PROBE.ID).from(PROBE)")).isFalse();
  }
}
