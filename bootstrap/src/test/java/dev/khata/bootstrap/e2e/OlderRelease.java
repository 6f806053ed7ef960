package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A release by its commit, of which a database is kept; who is in it, its README says. */
record OlderRelease(String commit) {

  private static final String BACKUP_KEY =
      "backup.2026-12-01 = eMJVfbuHaJ17uqqHyzYOcjTqbxhx80u3PHLwIShrRXc= current";

  /**
   * Postings and their sums are told apart by the numbers of transactions, which a cluster of its
   * own begins anew: it goes on from where that of the release had come to.
   */
  private static final String GO_ON =
      """
      DO $$
      DECLARE
        reached bigint := greatest(
          (SELECT max(below_xact) FROM roll_up), (SELECT max(xact) FROM posting));
      BEGIN
        WHILE pg_current_xact_id()::text::bigint <= reached LOOP
          COMMIT;
        END LOOP;
      END $$\
      """;

  /** Its database, brought up to date as an operator does it. */
  TestDatabase migrated() {
    TestDatabase database = TestDatabase.of(read(file("database.sql")));
    database.execute(ServerRole.OWNER, GO_ON);
    Map<String, String> all = new HashMap<>(settings());
    all.putAll(RunningKhata.onDatabase(database.config()));
    Shell.Ended migrated = Shell.run(all, "migrate", "--json");
    assertThat(migrated.code()).as(migrated::toString).isZero();
    assertThat(Json.parse(migrated.out()).path("applied").asInt()).isPositive();
    return database;
  }

  /** The keys that open what it holds, and the one for backups, of which it knew nothing. */
  Map<String, String> settings() {
    try {
      Path keys = Files.createTempFile("keys-", "");
      keys.toFile().deleteOnExit();
      Files.writeString(keys, read(file("keys")) + BACKUP_KEY);
      return Map.of("KHATA_KEYS_FILE", keys.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    URL url = getClass().getResource("release-" + commit + "/" + name);
    try {
      return Path.of(Objects.requireNonNull(url, name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
