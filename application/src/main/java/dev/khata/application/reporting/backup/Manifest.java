package dev.khata.application.reporting.backup;

import dev.khata.domain.reporting.backup.CopiedTable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What is in a backup, as it tells itself at its end: a line for each thing, its parts divided by
 * tabs.
 *
 * @param schema the version whose tables these are
 * @param keyId the key under which the file is sealed
 * @param files what lies beside the tables, such as documents
 */
record Manifest(
    String schema, String keyId, Instant madeAt, List<Table> tables, List<FileEntry> files) {
  private static final String SCHEMA = "schema";
  private static final String KEY = "key";
  private static final String MADE_AT = "made_at";
  private static final String TABLE = "table";
  private static final String FILE = "file";
  private static final int PARTS_OF_TABLE = 5;
  private static final int PARTS_OF_FILE = 4;

  Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  /**
   * @param sha256 of its rows as text
   */
  record Table(CopiedTable table, long rows, String sha256) {}

  /** A file that is kept beside the database. */
  record FileEntry(String name, long size, String sha256) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    line(text, SCHEMA, schema);
    line(text, KEY, keyId);
    line(text, MADE_AT, madeAt.toString());
    for (Table table : tables) {
      String columns = String.join(",", table.table().columns());
      line(text, TABLE, table.table().name(), Long.toString(table.rows()), table.sha256(), columns);
    }
    files.forEach(file -> line(text, FILE, file.name(), Long.toString(file.size()), file.sha256()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String... parts) {
    text.append(String.join("\t", parts)).append('\n');
  }

  static Manifest parse(byte[] bytes) throws Unreadable {
    Optional<String> schema = Optional.empty();
    Optional<String> key = Optional.empty();
    Optional<Instant> madeAt = Optional.empty();
    List<Table> tables = new ArrayList<>();
    List<FileEntry> files = new ArrayList<>();
    try {
      for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        String[] parts = line.split("\t", -1);
        switch (parts[0]) {
          case SCHEMA -> schema = Optional.of(parts[1]);
          case KEY -> key = Optional.of(parts[1]);
          case MADE_AT -> madeAt = Optional.of(Instant.parse(parts[1]));
          case TABLE -> tables.add(table(parts));
          case FILE -> files.add(file(parts));
          default -> throw new Unreadable("its manifest has a line that nobody knows: " + parts[0]);
        }
      }
      return new Manifest(
          schema.orElseThrow(), key.orElseThrow(), madeAt.orElseThrow(), tables, files);
    } catch (DateTimeException | IllegalArgumentException | NoSuchElementException e) {
      throw new Unreadable("its manifest can't be read", e);
    }
  }

  private static Table table(String... parts) {
    require(parts, PARTS_OF_TABLE);
    CopiedTable table = new CopiedTable(parts[1], List.of(parts[4].split(",", -1)));
    return new Table(table, Long.parseLong(parts[2]), parts[3]);
  }

  private static FileEntry file(String... parts) {
    require(parts, PARTS_OF_FILE);
    return new FileEntry(parts[1], Long.parseLong(parts[2]), parts[3]);
  }

  private static void require(String[] parts, int number) {
    if (parts.length != number) {
      throw new IllegalArgumentException(parts.length + " parts");
    }
  }
}
