package dev.khata.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * PostgreSQL's programs, unpacked once for the tests of all modules. Unpacking takes seconds; a
 * test that is not about it links a data directory to them.
 */
public final class Programs {
  private Programs() {}

  /** Makes the data directory if need be. Each file is everybody's: it must not be changed. */
  public static void linkInto(Path dataDirectory) {
    var _ = TestServer.running();
    try (var unpacked = Files.newDirectoryStream(TestServer.PROGRAMS, "binaries-*")) {
      for (var programs : unpacked) {
        link(programs, dataDirectory.resolve("postgres").resolve(programs.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      linkFile(from, to);
      return;
    }
    Files.createDirectories(to);
    try (var files = Files.newDirectoryStream(from)) {
      for (var file : files) link(file, to.resolve(file.getFileName()));
    }
  }

  private static void linkFile(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileSystemException | UnsupportedOperationException e) {
      // On another file system.
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
