package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code khata.jar}, of this release or an older one, that serves as a process. */
final class JarServer implements AutoCloseable {
  private static final Pattern GREETING =
      Pattern.compile("Khata listens at +http://127\\.0\\.0\\.1:(\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;

  private JarServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Brings that database to the schema of that release. */
  static void migrate(Path jar, Path home, DatabaseConfig database, Map<String, String> more)
      throws Exception {
    Process process = start(jar, home, List.of(), settings(database, more), "migrate");
    if (process.waitFor() != 0) {
      throw new IOException("migrate failed: " + Files.readString(log(home)));
    }
  }

  static JarServer on(Path jar, Path home, DatabaseConfig database, Map<String, String> more)
      throws IOException, InterruptedException {
    return serve(jar, home, List.of(), settings(database, more));
  }

  /**
   * Returns once it listens.
   *
   * @param home its data directory
   */
  static JarServer serve(Path jar, Path home, List<String> options, Map<String, String> settings)
      throws IOException, InterruptedException {
    Process process = start(jar, home, options, settings, "serve");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher said = GREETING.matcher(Files.readString(log(home)));
      if (said.find()) {
        return new JarServer(process, Integer.parseInt(said.group(1)));
      }
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    throw new IOException("does not serve: " + Files.readString(log(home)));
  }

  private static Path log(Path home) {
    return home.resolve("log");
  }

  private static Process start(
      Path jar, Path home, List<String> options, Map<String, String> settings, String command)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(ProcessHandle.current().info().command().orElseThrow());
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.addAll(options);
    words.addAll(List.of("-jar", jar.toAbsolutePath().toString(), command));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(log(home).toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KHATA_"));
    builder.environment().put("KHATA_DATA_DIR", home.toString());
    builder.environment().put("KHATA_HTTP_PORT", "0");
    builder.environment().put("KHATA_RATE_LIMIT_PER_IP", "off");
    builder.environment().putAll(settings);
    return builder.start();
  }

  private static Map<String, String> settings(DatabaseConfig database, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("KHATA_DB_URL", database.url());
    settings.put("KHATA_DB_USER", database.user());
    settings.put("KHATA_DB_PASSWORD", database.password().reveal());
    settings.put("KHATA_DB_MIGRATE_USER", database.migrateUser());
    settings.put("KHATA_DB_MIGRATE_PASSWORD", database.migratePassword().reveal());
    settings.put("KHATA_SCHEDULER", "off");
    // Whoever takes part registers first, which is not what is measured.
    settings.put("KHATA_ARGON2_MEMORY_KIB", "1024");
    settings.put("KHATA_ARGON2_PASSES", "1");
    settings.put("KHATA_ACCESS_LIFETIME_GENCHARGE", "1h");
    return settings;
  }

  int port() {
    return port;
  }

  /** In megabytes, as Linux tells it. */
  double residentMemory() throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
    Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
    return resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : Double.NaN;
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    process.onExit().join();
  }
}
