package dev.khata.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where the databases of tests lie: a tablespace in memory, where the machine has a file system
 * there with room enough. A copied database is more than 500 files, and a disk takes a third of a
 * second of processor time to make them where as many have just been deleted.
 */
final class Shelf {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 512L << 20;
  private static final String NAME = "memory";

  private final Optional<Path> directory;

  private Shelf(Optional<Path> directory) {
    this.directory = directory;
  }

  /** An empty one of this JVM's own, of which no PostgreSQL knows yet. */
  static Shelf made() {
    try {
      if (!Files.isWritable(MEMORY)) return new Shelf(Optional.empty());
      if (Files.getFileStore(MEMORY).getUsableSpace() < ROOM) return new Shelf(Optional.empty());
      return new Shelf(Optional.of(Files.createTempDirectory(MEMORY, "khata-tests-")));
    } catch (IOException e) {
      return new Shelf(Optional.empty());
    }
  }

  /** Puts it in the place of the last run's, on which no database may be left. */
  void putUp(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      try (var former =
          statement.executeQuery(
              "SELECT pg_tablespace_location(oid) FROM pg_tablespace WHERE spcname = 'memory'")) {
        if (former.next()) delete(Path.of(former.getString(1)));
      }
      statement.execute("DROP TABLESPACE IF EXISTS " + NAME);
      if (directory.isPresent()) {
        statement.execute("CREATE TABLESPACE " + NAME + " LOCATION '" + directory.get() + "'");
      }
    }
  }

  /** How {@code CREATE DATABASE} puts a copy there. */
  String clause() {
    return directory.isPresent() ? " TABLESPACE " + NAME + " STRATEGY FILE_COPY" : "";
  }

  /** Gives the memory back. PostgreSQL has ended before. */
  void clear() {
    directory.ifPresent(Shelf::delete);
  }

  private static void delete(Path tree) {
    if (!Files.exists(tree)) return;
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
