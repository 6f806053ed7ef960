package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Today's jar and an older one ({@code -Dbench.against=JAR}), each as a process on a database of
 * its own that its own {@code migrate} has made, asked in turn by the same apps.
 */
record Against(String name, Stand.Seed seed, Scenario scenario, HttpBenchmark.Lines lines) {
  private static final int CONNECTIONS = 16;

  /** Settings that older releases don't know. */
  static final Map<String, String> OF_TODAY =
      Map.of("KHATA_WARM_UP", "off", "KHATA_LINE_QUEUE_MAX", "3650d");

  static Optional<Path> jar() {
    return Optional.ofNullable(System.getProperty("bench.against")).map(Path::of);
  }

  /** What {@code package} has built, unless {@code -Dbench.jar} names another. */
  static Path today() {
    return Path.of(System.getProperty("bench.jar", "target/khata.jar"));
  }

  void run(Stand stand, Path older, PrintWriter out) throws Exception {
    try (JarServer now = server(stand, today(), OF_TODAY);
        JarServer then = server(stand, older, Map.of());
        OtherProcess apps = apps(stand, now, "requests");
        OtherProcess same = apps(stand, then, "requests-older")) {
      Contender subject = new Contender("today", apps);
      Contender floor = new Contender("older", same);
      List<Contender> contenders = List.of(subject, floor);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      Table.against(out, name, subject, floor);
    }
  }

  private JarServer server(Stand stand, Path jar, Map<String, String> more) throws Exception {
    DatabaseConfig database = stand.empty();
    Path home = Files.createTempDirectory(stand.home(), "jar");
    JarServer.migrate(jar, home, database, more);
    stand.fill(database, seed);
    return JarServer.on(jar, home, database, more);
  }

  private OtherProcess apps(Stand stand, JarServer server, String file) throws Exception {
    Path begin = Files.write(stand.home().resolve(file), lines.of(server.port()));
    return OtherProcess.start(server.port(), CONNECTIONS, scenario, begin);
  }
}
