package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.documents.SomeDocument;
import dev.khata.bootstrap.config.KeysConfig;
import dev.khata.bootstrap.keys.KeyFile;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A whole installation is written into a file, its database is lost, and it comes back. */
class InstallationBackupE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();
  @TempDir private static Path files;

  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private final Answer signedUp = asha.signUp();

  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);
  private final Path file = files.resolve("khata-" + System.nanoTime() + ".backup");

  @Test
  void everything_comes_back_into_an_empty_database() throws IOException {
    long plan = plan();
    give("500.00");
    buy(KHATA.app(), plan);
    DocumentKey paper = SomeDocument.key(7);
    SomeDocument.put(KHATA.get(DocumentVault.class), paper, SomeDocument.bytes(1_000));
    KHATA.run("verify-audit", "--seal");
    Shell.Ended made = KHATA.run("backup", file.toString(), "--json");
    assertThat(made.code()).as(made::toString).isZero();
    JsonNode told = Json.parse(made.out());
    assertThat(told.path("files").asInt()).isPositive();
    assertThat(told.path("bytes").asLong()).isEqualTo(Files.size(file));

    TestDatabase empty = TestDatabase.fresh();
    Map<String, String> elsewhere = elsewhere(empty);
    Shell.Ended restored = Shell.run(elsewhere, "restore", file.toString(), "--json");

    assertThat(restored.code()).as(restored::toString).isZero();
    assertThat(Json.parse(restored.out()).path("rows").asLong())
        .isEqualTo(told.path("rows").asLong());
    try (RunningKhata again = RunningKhata.start(empty, elsewhere)) {
      Answer in =
          again
              .app()
              .post("/auth/login", "phone_number", asha.phone(), "password", Subscriber.PASSWORD)
              .is(200);
      App app = again.app().with(in.get("access_token"));
      assertThat(app.get("/user/me").is(200).json().path("wallet_balance").decimalValue())
          .isEqualByComparingTo("400");
      assertThat(again.run("verify-ledger").code()).isZero();
      Shell.Ended audit = again.run("verify-audit", "--seal");
      assertThat(audit.code()).as(audit::toString).isZero();
      assertThat(SomeDocument.read(again.get(DocumentVault.class), paper))
          .contains(SomeDocument.bytes(1_000));
      // Life goes on above what came back.
      Subscriber.anybody(again.app()).signUp();
      buy(again.app(), plan);
      assertThat(again.run("verify-ledger").code()).isZero();
      assertThat(again.sql().fetchValue("SELECT max(id) > ? FROM users", manager.id()))
          .isEqualTo(true);
      // It is in use now.
      Shell.Ended twice = again.run("restore", file.toString());
      assertThat(twice.code()).isEqualTo(1);
      assertThat(twice.err()).contains("nothing is restored").contains("in use");
    }
  }

  @Test
  void a_database_in_use_is_not_even_migrated() {
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    String missing = "FROM flyway_schema_history WHERE script = 'R__wallet_owners.sql'";
    KHATA.tamper("DELETE " + missing);
    try {
      Shell.Ended refused = KHATA.run("restore", file.toString());

      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("nothing is restored").contains("in use");
      assertThat(KHATA.sql().fetchOptional("SELECT " + missing)).isEmpty();
    } finally {
      assertThat(KHATA.run("migrate").code()).isZero();
    }
    assertThat(KHATA.sql().fetchOptional("SELECT " + missing)).isPresent();
  }

  @Test
  void who_has_left_since_leaves_again() throws IOException {
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    Path data = Path.of(KHATA.settings().get("KHATA_DATA_DIR"));
    long id = signedUp.user().path("user_id").asLong();
    leave();
    TestDatabase empty = TestDatabase.fresh();
    Map<String, String> elsewhere = elsewhere(empty);
    elsewhere.put("KHATA_DATA_DIR", data.toString());

    Shell.Ended restored = Shell.run(elsewhere, "restore", file.toString(), "--json");

    assertThat(restored.code()).as(restored::toString).isZero();
    assertThat(Json.parse(restored.out()).path("left_again").asInt()).isPositive();
    assertThat(empty.dsl().fetchOptional("SELECT FROM users WHERE id = ?", id)).isEmpty();
    assertThat(empty.dsl().fetchOptional("SELECT FROM archived_user WHERE id = ?", id)).isPresent();
    empty.close();
  }

  @Test
  void who_is_back_after_a_move_by_other_means_leaves_when_the_cluster_is_adopted()
      throws IOException {
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    long id = signedUp.user().path("user_id").asLong();
    leave();
    try (TestDatabase moved = TestDatabase.fresh()) {
      Map<String, String> elsewhere = elsewhere(moved);
      // Without what is kept outside the database, as of a standby that was stopped too early.
      assertThat(Shell.run(elsewhere, "restore", file.toString()).code()).isZero();
      assertThat(moved.dsl().fetchOptional("SELECT FROM users WHERE id = ?", id)).isPresent();
      elsewhere.put("KHATA_DATA_DIR", KHATA.settings().get("KHATA_DATA_DIR"));

      Shell.Ended adopted = Shell.run(elsewhere, "adopt-cluster", "--json");

      assertThat(adopted.code()).as(adopted::toString).isZero();
      assertThat(Json.parse(adopted.out()).path("cluster").asText()).isEqualTo("known");
      assertThat(Json.parse(adopted.out()).path("left_again").asInt()).isPositive();
      assertThat(moved.dsl().fetchOptional("SELECT FROM users WHERE id = ?", id)).isEmpty();
    }
  }

  @Test
  void a_list_of_deletions_that_cant_be_read_restores_nothing() throws IOException {
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    try (TestDatabase empty = TestDatabase.fresh();
        MiniBucket bucket = new MiniBucket()) {
      Map<String, String> elsewhere = elsewhere(empty);
      elsewhere.putAll(bucket.settings());
      bucket.breakDown(MiniBucket.Outage.FORBIDS);

      Shell.Ended refused = Shell.run(elsewhere, "restore", file.toString());

      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("can't be listed");
      assertThat(empty.dsl().fetchValue("SELECT count(*) FROM users")).isEqualTo(0L);
      bucket.heal();
      assertThat(Shell.run(elsewhere, "restore", file.toString()).code()).isZero();
    }
  }

  @Test
  void without_a_key_for_backups_none_is_written_and_servers_serve() throws IOException {
    Map<KeyPurpose, KeyRing> rings =
        new EnumMap<>(
            KeyFile.read(Path.of(KHATA.settings().get("KHATA_DATA_DIR")).resolve("keys")));
    rings.remove(KeyPurpose.BACKUP);
    Map<String, String> keys = KeysConfig.asSettings(rings);
    Map<String, String> settings = new HashMap<>(KHATA.settings());
    settings.putAll(keys);

    Shell.Ended refused = Shell.run(settings, "backup", file.toString());

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("KHATA_KEY_BACKUP");
    assertThat(file).doesNotExist();
    try (RunningKhata.Second keyless = KHATA.beside(keys)) {
      App there = keyless.reachedBy(admin);
      there
          .post(BackupDesk.BACKUPS + "create", BackupDesk.tables("plans"))
          .is(503, "BACKUP_KEY_MISSING");
      long made = new BackupDesk(admin).make("plans");
      new BackupDesk(there).ask(made, "missing").is(503, "BACKUP_KEY_MISSING");
      there.get(BackupDesk.BACKUPS).is(200);
    }
  }

  @Test
  void a_file_that_was_changed_or_cut_off_changes_nothing() throws IOException {
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    byte[] made = Files.readAllBytes(file);
    byte[] changed = made.clone();
    changed[made.length / 2] ^= 1;
    try (TestDatabase empty = TestDatabase.fresh()) {
      Map<String, String> elsewhere = elsewhere(empty);
      for (byte[] bytes :
          new byte[][] {
            changed, Arrays.copyOf(made, made.length - 1), Arrays.copyOf(made, 70_000), new byte[9]
          }) {
        Path other = files.resolve("other-" + System.nanoTime());
        Files.write(other, bytes);
        Shell.Ended ended = Shell.run(elsewhere, "restore", other.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("nothing is restored");
        assertThat(empty.dsl().fetchValue("SELECT count(*) FROM users")).isEqualTo(0L);
      }
    }
  }

  @Test
  void a_backup_of_an_older_key_is_read_while_that_key_is_given() throws IOException {
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    String kept = Files.readString(Path.of(KHATA.settings().get("KHATA_DATA_DIR"), "keys"));
    String line = kept.lines().filter(one -> one.startsWith("backup.")).findFirst().orElseThrow();
    String id = line.substring("backup.".length(), line.indexOf(' '));
    String fresh =
        "backup.newer = " + dev.khata.bootstrap.keys.SampleKeys.base64(77) + " current\n";
    try (TestDatabase empty = TestDatabase.fresh()) {
      Map<String, String> gone = elsewhere(empty);
      write(gone, kept.replace(line + "\n", fresh));
      Shell.Ended refused = Shell.run(gone, "restore", file.toString());
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("backup key " + id);

      Map<String, String> given = elsewhere(empty);
      write(given, kept.replace(line, line.replace(" current", "")) + fresh);
      Shell.Ended restored = Shell.run(given, "restore", file.toString());
      assertThat(restored.code()).as(restored::toString).isZero();
    }
  }

  @Test
  void what_is_there_is_not_overwritten_and_keys_are_asked_for() throws IOException {
    Files.writeString(file, "mine");
    Shell.Ended ended = KHATA.run("backup", file.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");

    Map<String, String> bare = new HashMap<>(KHATA.settings());
    bare.put("KHATA_DATA_DIR", files.resolve("bare").toString());
    Shell.Ended refused = Shell.run(bare, "restore", file.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("keys").contains("back first");
    assertThat(files.resolve("bare")).doesNotExist();
  }

  @Test
  void keys_of_older_files_are_completed() throws IOException {
    Path data = Files.createTempDirectory(files, "data");
    Path keys = data.resolve("keys");
    Path ours = Path.of(KHATA.settings().get("KHATA_DATA_DIR"), "keys");
    Files.writeString(
        keys,
        Files.readString(ours).lines().filter(line -> !line.startsWith("backup.")).toList().stream()
            .collect(java.util.stream.Collectors.joining("\n")));
    Map<String, String> settings = new HashMap<>(KHATA.settings());
    settings.put("KHATA_DATA_DIR", data.toString());

    Shell.Ended ended = Shell.run(settings, "backup", file.toString());

    assertThat(ended.code()).as(ended::toString).isZero();
    assertThat(KeyFile.read(keys)).hasSize(KeyFile.read(ours).size());
  }

  /** Deletes the account, and waits until that is on the list outside the database. */
  private void leave() {
    asha.in(signedUp).delete().is(200);
    Eventually.within(
        Duration.ofSeconds(10),
        () ->
            KHATA
                .sql()
                .fetchOptional(
                    "SELECT FROM archived_user WHERE id = ? AND listed_at IS NOT NULL",
                    signedUp.user().path("user_id").asLong())
                .isPresent());
  }

  private static void write(Map<String, String> settings, String keys) throws IOException {
    Files.writeString(Path.of(settings.get("KHATA_DATA_DIR"), "keys"), keys);
  }

  /** Another data directory with the same keys, and that database. */
  private static Map<String, String> elsewhere(TestDatabase database) throws IOException {
    Path data = Files.createTempDirectory(files, "data");
    Files.copy(Path.of(KHATA.settings().get("KHATA_DATA_DIR"), "keys"), data.resolve("keys"));
    Map<String, String> settings = new HashMap<>(KHATA.settings());
    settings.putAll(RunningKhata.onDatabase(database.config()));
    settings.put("KHATA_DB_REPORT_USER", database.reports().user());
    settings.put("KHATA_DB_REPORT_PASSWORD", database.reports().password().reveal());
    settings.put("KHATA_DATA_DIR", data.toString());
    return settings;
  }

  private void give(String amount) {
    Shell.Ended given =
        KHATA.run(
            "adjust",
            "--user",
            signedUp.user().path("user_id").asText(),
            "--amount",
            amount,
            "--reason",
            "a test",
            "--by",
            manager.person().e164());
    assertThat(given.code()).as(given::toString).isZero();
  }

  private long plan() {
    return admin
        .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private void buy(App at, long plan) {
    Answer in =
        at.post("/auth/login", "phone_number", asha.phone(), "password", Subscriber.PASSWORD)
            .is(200);
    at.with(in.get("access_token"))
        .post(
            "/recharge/subscribe",
            "plan_id",
            plan,
            "payment_method",
            "WALLET",
            "to_phone_number",
            asha.phone())
        .is(200);
  }
}
