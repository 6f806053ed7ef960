package dev.khata.application.autopay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The rows of the page that tells what schedules mean. */
final class SchedulesPage {
  private static final Path PAGE = Path.of("../domain/docs/autopay-schedules.md");
  private static final int COLUMNS_OF_DUE = 4;
  private static final int COLUMNS_OF_REFUSED = 2;

  private SchedulesPage() {}

  /** Expression, zone, from when on, and when it is due. */
  static Stream<Arguments> due() {
    return rows(COLUMNS_OF_DUE)
        .map(
            row ->
                Arguments.of(
                    row.get(0),
                    ZoneId.of(row.get(1)),
                    instant(row.get(2)),
                    Arrays.stream(row.get(3).split(", ")).map(SchedulesPage::instant).toList()));
  }

  /** Expression, and for what it is refused. */
  static Stream<Arguments> refused() {
    return rows(COLUMNS_OF_REFUSED).map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  /** Rows of that many columns whose first one is code. */
  private static Stream<List<String>> rows(int columns) {
    try {
      return Files.readAllLines(PAGE).stream()
          .filter(line -> line.startsWith("| `"))
          .map(line -> line.substring("| `".length(), line.length() - " |".length()))
          .map(line -> List.of(line.replaceFirst("` \\|", " |").split(" \\| ")))
          .filter(row -> row.size() == columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
