package dev.khata.persistence.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path into a directory named after the archive's
 * checksum, so that another release gets another directory.
 */
final class Binaries {
  private static final String PREFIX = "binaries-";
  private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) (\\d+)\\S*");

  private final Path directory;
  private final String majorVersion;

  private Binaries(Path directory, String majorVersion) {
    this.directory = directory;
    this.majorVersion = majorVersion;
  }

  /** Unpacks what is not there yet, and once more what is there but doesn't run. */
  static Binaries unpackedIn(Path parent, Consumer<String> progress) {
    var archive = archive();
    try {
      var directory = parent.resolve(PREFIX + Long.toHexString(checksum(archive)));
      if (!Files.isDirectory(directory)) unpack(archive, directory, progress);
      var version = VERSION.matcher(askVersion(directory));
      if (!version.matches()) {
        Layout.deleteIfPossible(directory);
        unpack(archive, directory, progress);
        version = VERSION.matcher(askVersion(directory));
        if (!version.matches()) throw doesNotRun(askVersion(directory));
      }
      return new Binaries(directory, version.group(1));
    } catch (IOException e) {
      throw new PostgresFailure(
          "can't unpack PostgreSQL into " + parent + ": " + FileFaults.words(e), e);
    }
  }

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  /** As a data directory's {@code PG_VERSION} says it. */
  String majorVersion() {
    return majorVersion;
  }

  /** Removes the programs of other releases; not while a server of theirs may still run. */
  void removeOthers() {
    try (var siblings = Files.list(directory.getParent())) {
      siblings
          .filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .filter(path -> !path.equals(directory))
          .forEach(Layout::deleteIfPossible);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(URL archive, Path directory, Consumer<String> progress)
      throws IOException {
    progress.accept("Unpacking PostgreSQL into " + directory + " (only this once)");
    Layout.sweep(directory);
    var unfinished = Layout.unfinished(directory);
    try (var packed = new XZInputStream(new BufferedInputStream(archive.openStream()))) {
      Tar.unpack(packed, unfinished);
    }
    Layout.finish(unfinished, directory);
  }

  private static String askVersion(Path directory) {
    var postgres = directory.resolve("bin").resolve("postgres").toString();
    return Program.run(Duration.ofSeconds(20), List.of(postgres, "--version")).line();
  }

  private static PostgresFailure doesNotRun(String output) {
    return new PostgresFailure(
        "Khata's PostgreSQL does not run on this machine ("
            + output
            + "): set KHATA_DB_URL to one of your own");
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        String.format(
            Locale.ROOT,
            "postgres-%s-%s.txz",
            system.startsWith("mac") ? "darwin" : system,
            switch (machine) {
              case "amd64", "x86_64" -> "x86_64";
              case "aarch64", "arm64" -> "arm_64";
              default -> machine;
            });
    var archive = Binaries.class.getResource("/" + name);
    if (archive == null) {
      throw new PostgresFailure(
          String.format(
              Locale.ROOT,
              "Khata brings no PostgreSQL for this machine (%s, %s): set KHATA_DB_URL to one of"
                  + " your own",
              system,
              machine));
    }
    return archive;
  }

  /** A jar knows the checksum of what is in it; only outside one is the archive read for it. */
  private static long checksum(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarEntry().getCrc();
    }
    try (var bytes = new CheckedInputStream(archive.openStream(), new CRC32())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return bytes.getChecksum().getValue();
    }
  }
}
