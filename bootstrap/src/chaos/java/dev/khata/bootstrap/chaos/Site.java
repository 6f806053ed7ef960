package dev.khata.bootstrap.chaos;

import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.ServerRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What serves, and what is struck: instances of Khata and their PostgreSQL; and the gateway, which
 * is not.
 *
 * @param external an operator's own PostgreSQL, which this process starts again when it dies, as a
 *     supervisor would
 */
record Site(
    Path home,
    Jar jar,
    List<Instance> instances,
    Postgres postgres,
    Optional<EmbeddedServer> external,
    Gateway gateway)
    implements AutoCloseable {
  static final String ADMIN = "+919800000001";
  static final String PASSWORD = "monsoon over pune";

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("KHATA_HTTP_PORT", "0"),
          Map.entry("KHATA_RATE_LIMIT_PER_IP", "off"),
          Map.entry("KHATA_ARGON2_MEMORY_KIB", "1024"),
          Map.entry("KHATA_ARGON2_PASSES", "1"),
          Map.entry("KHATA_ACCESS_LIFETIME_GENCHARGE", "24h"),
          Map.entry("KHATA_LINE_QUEUE_MAX", "3650d"),
          Map.entry("KHATA_ADJUSTMENT_LIMIT", "1000000000"),
          Map.entry("KHATA_LOG_LEVEL", "warn"),
          Map.entry("KHATA_ADMIN_PHONE", ADMIN),
          Map.entry("KHATA_ADMIN_PASSWORD", PASSWORD),
          // What is done now and then meets the storm more often.
          Map.entry("KHATA_ROLL_UP_EVERY", "1s"),
          Map.entry("KHATA_PROVE_EVERY", "2s"),
          Map.entry("KHATA_SEAL_EVERY", "1s"),
          Map.entry("KHATA_DISPATCH_EVERY", "1s"),
          Map.entry("KHATA_RELEASE_HOLDS_EVERY", "1s"),
          Map.entry("KHATA_PROCESS_DUE_EVERY", "5s"),
          Map.entry("KHATA_RECONCILE_EVERY", "1s"),
          Map.entry("KHATA_HEAR_NOTICES_EVERY", "1s"),
          Map.entry("KHATA_AUTOPAY_RETRIES", "1m,2m,4m"),
          // A run that is broken off has done a part, and goes on before the storm is over.
          Map.entry("KHATA_AUTOPAY_CHUNK", "5"),
          Map.entry("KHATA_AUTOPAY_LEASE", "5s"));

  /** How a site is set up in an empty directory. */
  @FunctionalInterface
  interface Opener {
    Site in(Path home) throws IOException, InterruptedException;
  }

  /** One instance on its embedded PostgreSQL. */
  static Site embedded(Path home) throws IOException {
    empty(home);
    Gateway gateway = Gateway.open();
    Map<String, String> settings = new HashMap<>(USUAL);
    settings.putAll(gateway.settings());
    settings.put("KHATA_DATA_DIR", home.resolve("data").toString());
    Jar jar = new Jar(settings);
    Postgres postgres = new Postgres(home.resolve("data").resolve("postgres"));
    return new Site(
        home, jar, List.of(new Instance("serve", jar, home)), postgres, Optional.empty(), gateway);
  }

  /** Two instances on one PostgreSQL. */
  static Site shared(Path home) throws IOException, InterruptedException {
    empty(home);
    Path data = home.resolve("database");
    EmbeddedServer server = EmbeddedServer.forCommand(data, progress -> {});
    Gateway gateway = Gateway.open();
    Map<String, String> settings = new HashMap<>(USUAL);
    settings.putAll(gateway.settings());
    settings.put("KHATA_DATA_DIR", home.resolve("data").toString());
    settings.put("KHATA_DB_URL", server.url());
    settings.put("KHATA_DB_USER", server.login(ServerRole.APP).user());
    settings.put("KHATA_DB_PASSWORD", server.login(ServerRole.APP).password().reveal());
    settings.put("KHATA_DB_MIGRATE_USER", server.login(ServerRole.OWNER).user());
    settings.put("KHATA_DB_MIGRATE_PASSWORD", server.login(ServerRole.OWNER).password().reveal());
    Jar jar = new Jar(settings);
    Jar.Ended migrated = jar.run("migrate");
    if (migrated.code() != 0) {
      throw new IOException(migrated.output());
    }
    List<Instance> instances =
        List.of(new Instance("first", jar, home), new Instance("second", jar, home));
    return new Site(
        home, jar, instances, new Postgres(data.resolve("postgres")), Optional.of(server), gateway);
  }

  private static void empty(Path home) throws IOException {
    if (Files.exists(home)) {
      try (Stream<Path> paths = Files.walk(home)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(home);
  }

  void start() throws IOException, InterruptedException {
    for (Instance instance : instances) {
      instance.start();
    }
  }

  /** Leaves no process behind: the PostgreSQL of a killed Khata is ended by its next user. */
  @Override
  public void close() {
    instances.forEach(Instance::remove);
    gateway.close();
    if (external.isPresent()) {
      external.get().close();
    } else if (postgres.mayRun()) {
      EmbeddedServer.forCommand(home.resolve("data"), progress -> {}).close();
    }
  }
}
