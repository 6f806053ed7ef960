package dev.khata.bootstrap.e2e;

import dev.khata.bootstrap.Khata;
import dev.khata.bootstrap.keys.SampleKeys;
import dev.khata.persistence.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/**
 * The program as jars, and an archive of its classes as a server has them in memory once it serves.
 * A process that begins from it takes half the processor time until it serves.
 */
final class ClassArchive {
  private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

  private final Path directory = temporary();
  private final List<String> jars = jars();
  private final Path archive = file("classes.jsa");

  private static final class Holder {
    private static final ClassArchive ONLY = new ClassArchive();
  }

  private ClassArchive() {
    Path keys = file("keys");
    try (TestDatabase database = TestDatabase.fresh()) {
      Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(database.config()));
      settings.put(
          "KHATA_KEYS_FILE",
          SampleKeys.file(keys, Shell.run(Map.of(), "config", "--new-keys").out()).toString());
      make(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By a server that has answered somebody, so that it has loaded what that takes. */
  private void make(Map<String, String> settings) {
    List<String> noted = options("-XX:ArchiveClassesAtExit=");
    try (KhataProcess serve = KhataProcess.of(noted, directory, settings, "serve")) {
      Person.anybody().signUp(App.of(serve.said("Khata listens at")));
      serve.terminate();
      KhataProcess.Ended ended = serve.ended();
      if (ended.code() != 0 || !Files.exists(archive)) {
        throw new AssertionError("no archive of the classes: " + ended);
      }
    }
  }

  /** Of a JVM that runs the program. The first call makes the archive. */
  static List<String> options() {
    return Holder.ONLY.options("-XX:SharedArchiveFile=");
  }

  private List<String> options(String archiving) {
    return List.of(
        archiving + archive, "-cp", String.join(File.pathSeparator, jars), Khata.class.getName());
  }

  /** The class path without the tests. Archives are made of jars alone. */
  private List<String> jars() {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!path.endsWith("test-classes")) {
        jars.add(Files.isDirectory(path) ? jar(path, jars.size()) : entry);
      }
    }
    return jars;
  }

  private String jar(Path classes, int number) {
    String jar = file(number + ".jar").toString();
    String[] command = {"-c", "--no-compress", "-f", jar, "-C", classes.toString(), "."};
    if (JAR.run(System.out, System.err, command) != 0) {
      throw new AssertionError("no jar of " + classes);
    }
    return jar;
  }

  /** A name in the directory, which is left empty when the tests end. */
  private Path file(String name) {
    Path file = directory.resolve(name);
    file.toFile().deleteOnExit();
    return file;
  }

  private static Path temporary() {
    try {
      Path directory = Files.createTempDirectory("khata-program");
      directory.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
