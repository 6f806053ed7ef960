package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.lifecycle.Purge;
import dev.khata.bootstrap.keys.SampleKeys;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.reporting.backup.BackupName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backups of tables are made, listed, put back and deleted. */
class BackupE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final BackupDesk desk = new BackupDesk(admin);

  @Test
  void all_tables_are_backed_up_and_listed() {
    String[] names = Arrays.stream(BackupName.values()).map(BackupName::id).toArray(String[]::new);

    Answer begun = admin.post(BackupDesk.BACKUPS + "create", BackupDesk.tables(names)).is(201);

    assertThat(begun.get("status")).isEqualTo("running");
    JsonNode made = desk.find(desk.made(begun));
    assertThat(made.path("size_bytes").asLong()).isPositive();
    assertThat(made.path("storage_url").asText()).startsWith("disk:///backups/");
    assertThat(made.path("tables")).hasSize(names.length);
    assertThat(made.path("restores")).isEmpty();
    assertThat(Files.isRegularFile(file(made))).isTrue();
  }

  @Test
  void what_is_restored_where_nothing_is_missing_changes_nothing() {
    String[] names = Arrays.stream(BackupName.values()).map(BackupName::id).toArray(String[]::new);
    group("as it was");

    desk.restored(desk.make(names), "missing");

    assertThat(rows("SELECT rows FROM backup_restore ORDER BY id DESC LIMIT 1")).isZero();
  }

  @Test
  void rows_that_are_gone_come_back_and_those_that_changed_only_when_they_are_to() {
    long gone = group("gone");
    long changed = group("as it was");
    long backup = desk.make("plan_groups");
    admin.delete("/plans/plan-group/" + gone).is(204);
    admin
        .send("PUT", "/plans/plan-group/" + changed, Json.of("name", "changed " + changed))
        .is(200);
    long newer = group("newer");

    desk.restored(backup, "missing");

    assertThat(name(gone)).startsWith("gone");
    assertThat(name(changed)).startsWith("changed");
    desk.restored(backup, "replace");
    assertThat(name(changed)).startsWith("as it was");
    assertThat(name(newer)).startsWith("newer");
    assertThat(group("next")).isGreaterThan(newer);
  }

  @Test
  void only_rows_of_the_time_that_was_asked_for_are_in_it() {
    long old = group("old");
    KHATA.sql().execute("UPDATE plan_group SET created_at = '2020-05-05' WHERE id = ?", old);
    long young = group("young");
    ObjectNode table = Json.of("name", "plan_groups", "date_column", "created_at");
    table.put("start_date", "2020-05-01").put("end_date", "2020-05-05");
    ObjectNode asked = Json.of("tables", List.of());
    asked.putArray("tables").add(table);

    long backup = desk.made(admin.post(BackupDesk.BACKUPS + "create", asked).is(201));
    KHATA.sql().execute("DELETE FROM plan_group WHERE id IN (?, ?)", old, young);
    desk.restored(backup, "missing");

    assertThat(name(old)).startsWith("old");
    admin.get("/plans/plan-group/" + young).is(404);
    JsonNode told = desk.find(backup).at("/tables/0");
    assertThat(told.path("end_date").asText()).isEqualTo("2020-05-05T18:14:59.999999Z");
  }

  @Test
  void a_date_is_a_day_of_the_zone_of_reports() {
    ObjectNode asked = Json.of();
    asked
        .putArray("tables")
        .add(
            Json.of(
                "name",
                "plan_groups",
                "date_column",
                "created_at",
                "start_date",
                "2020-05-05",
                "end_date",
                "2020-05-05"));

    try (RunningKhata.Second second = KHATA.beside(Map.of("KHATA_REPORT_ZONE", "Asia/Kathmandu"))) {
      BackupDesk there = new BackupDesk(second.reachedBy(admin));
      long backup = there.made(there.app().post(BackupDesk.BACKUPS + "create", asked).is(201));

      JsonNode told = there.find(backup).at("/tables/0");
      assertThat(told.path("start_date").asText()).startsWith("2020-05-04T18:15:00");
      assertThat(told.path("end_date").asText()).isEqualTo("2020-05-05T18:14:59.999999Z");
    }
  }

  @Test
  void what_is_wrong_is_said() {
    String create = BackupDesk.BACKUPS + "create";
    admin.post(create, BackupDesk.tables("otp_challenge")).is(422);
    admin.post(create, BackupDesk.tables()).is(422);
    assertThat(admin.post(create, BackupDesk.tables("plans", "plans")).is(422).text())
        .contains("tables.1.name");
    for (ObjectNode table :
        List.of(
            Json.of("name", "plans", "date_column", "price"),
            Json.of("name", "plans", "date_column", "1=1; DROP TABLE users"),
            Json.of("name", "roles", "date_column", "created_at"),
            Json.of("name", "plans", "start_date", "2026-01-01"),
            Json.of("name", "plans", "date_column", "created_at", "start_date", "soon"))) {
      ObjectNode asked = Json.of();
      asked.putArray("tables").add(table);
      assertThat(admin.post(create, asked).is(422).text()).contains("tables.0.");
    }
    long ledger = desk.make("ledger", "plans");
    assertThat(desk.ask(ledger, "replace").is(422).text()).contains("options.mode", "ledger");
    desk.ask(ledger, "all").is(422);
    desk.ask(987_654, "missing").is(404);
    admin.delete(BackupDesk.BACKUPS + "987654").is(404);
  }

  @Test
  void a_deleted_backup_is_gone_with_its_file() {
    long backup = desk.make("offer_types");
    Path file = file(desk.find(backup));

    admin.delete(BackupDesk.BACKUPS + backup).is(204);

    assertThat(file).doesNotExist();
    admin.delete(BackupDesk.BACKUPS + backup).is(404);
  }

  @Test
  void a_file_that_is_missing_or_another_changes_nothing_and_says_so() throws IOException {
    long gone = group("gone");
    long backup = desk.make("plan_groups");
    admin.delete("/plans/plan-group/" + gone).is(204);
    Path file = file(desk.find(backup));
    byte[] made = Files.readAllBytes(file);

    byte[] other = made.clone();
    other[other.length / 2] ^= 1;
    Files.write(file, other);
    assertThat(desk.restore(backup, "missing").path("error").asText()).contains("SHA-256");
    Files.write(file, Arrays.copyOf(made, made.length - 1));
    assertThat(desk.restore(backup, "missing").path("error").asText()).contains("SHA-256");
    Files.delete(file);
    assertThat(desk.restore(backup, "missing").path("error").asText()).contains("missing");
    admin.get("/plans/plan-group/" + gone).is(404);

    Files.write(file, made);
    desk.restored(backup, "missing");
    assertThat(name(gone)).startsWith("gone");
  }

  @Test
  void another_version_of_the_schema_is_told() {
    long backup = desk.make("plan_groups");
    KHATA.tamper(
        "INSERT INTO flyway_schema_history SELECT 9999, '999', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, true FROM flyway_schema_history LIMIT"
            + " 1");
    try {
      assertThat(desk.restore(backup, "missing").path("error").asText()).contains("version 999");
    } finally {
      KHATA.tamper("DELETE FROM flyway_schema_history WHERE installed_rank = 9999");
    }
  }

  @Test
  void a_backup_of_an_older_key_is_put_back_while_that_key_is_given() throws IOException {
    long gone = group("gone");
    long backup = desk.make("plan_groups");
    admin.delete("/plans/plan-group/" + gone).is(204);
    String line =
        Files.readString(Path.of(KHATA.settings().get("KHATA_DATA_DIR"), "keys"))
            .lines()
            .filter(one -> one.startsWith("backup."))
            .findFirst()
            .orElseThrow();
    String id = line.substring("backup.".length(), line.indexOf(' '));
    String old = id + ":" + line.substring(line.indexOf('=') + 1).replace("current", "").strip();
    String newer = "newer:" + SampleKeys.base64(4711);

    try (RunningKhata.Second second = KHATA.beside(Map.of("KHATA_KEY_BACKUP", newer))) {
      JsonNode ended = new BackupDesk(second.reachedBy(admin)).restore(backup, "missing");
      assertThat(ended.path("error").asText()).contains("backup key " + id);
    }
    admin.get("/plans/plan-group/" + gone).is(404);
    try (RunningKhata.Second second = KHATA.beside(Map.of("KHATA_KEY_BACKUP", newer + "," + old))) {
      new BackupDesk(second.reachedBy(admin)).restored(backup, "missing");
    }
    assertThat(name(gone)).startsWith("gone");
  }

  @Test
  void files_without_a_backup_are_purged_and_work_that_nobody_does_is_given_up()
      throws IOException {
    long backup = desk.make("offers");
    Path kept = file(desk.find(backup));
    Path orphan = kept.resolveSibling("0".repeat(30) + kept.getFileName().toString().substring(30));
    Files.copy(kept, orphan);
    KHATA
        .sql()
        .execute(
            "INSERT INTO backup (created_by, created_at, beaten_at, status, file, names,"
                + " date_columns, starts, ends) SELECT created_by, created_at, now() - interval"
                + " '3 minutes', 'RUNNING', 'backups/00/' || repeat('0', 32) || '.kbk', names,"
                + " date_columns, starts, ends FROM backup WHERE id = ?",
            backup);

    assertThat(KHATA.get(Purge.class).handle().removed())
        .containsEntry("backups_given_up", 1)
        .containsEntry("backup_files", 1);

    assertThat(orphan).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void it_is_told_in_the_audit_log() {
    long before = events();
    long backup = desk.make("offers");
    desk.restored(backup, "missing");
    admin.delete(BackupDesk.BACKUPS + backup).is(204);

    assertThat(events() - before).isEqualTo(4);
  }

  @Test
  void no_secret_and_nothing_in_the_clear_is_in_the_file() throws IOException {
    long id = Staff.hiredBy(KHATA).id();
    String hash =
        String.valueOf(KHATA.sql().fetchValue("SELECT password_hash FROM users WHERE id = ?", id));
    assertThat(hash).startsWith("$argon2id$");
    byte[] file = Files.readAllBytes(file(desk.find(desk.make("users"))));

    assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("khata-backup-1")
        .doesNotContain("tables/users")
        .doesNotContain(hash);
  }

  private long events() {
    return rows("SELECT count(*) FROM audit_event WHERE action LIKE 'BACKUP%'");
  }

  private static long rows(String query) {
    return KHATA.sql().fetchSingle(query).get(0, Long.class);
  }

  private long group(String name) {
    long number = System.nanoTime();
    return admin
        .post("/plans/plan-group", "name", name + " " + number)
        .is(200)
        .json()
        .path("group_id")
        .asLong();
  }

  private String name(long group) {
    return admin.get("/plans/plan-group/" + group).is(200).get("name");
  }

  private static Path file(JsonNode backup) {
    String name = backup.path("storage_url").asText().substring("disk:///".length());
    return Stream.of(KHATA.settings().get("KHATA_DATA_DIR"))
        .map(Path::of)
        .findFirst()
        .orElseThrow()
        .resolve("documents")
        .resolve(name);
  }
}
