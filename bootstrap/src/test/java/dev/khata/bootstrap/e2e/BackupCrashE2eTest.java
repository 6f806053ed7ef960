package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves of backups and restores: nothing half. */
@Order(1)
class BackupCrashE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROWS = 150_000;

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();
  @TempDir private Path files;

  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final BackupDesk desk = new BackupDesk(admin);
  private final Path data = Path.of(KHATA.settings().get("KHATA_DATA_DIR"));

  @Test
  void a_server_that_dies_leaves_a_backup_that_failed_and_rows_that_were_not_touched()
      throws SQLException {
    long group = group();
    long whole = desk.make("plan_groups");
    admin.delete("/plans/plan-group/" + group).is(204);
    long begun;
    try (Connection other = KHATA.superuser();
        Statement lock = other.createStatement();
        KhataProcess serve = KhataProcess.start(data, KHATA.settings(), "serve")) {
      BackupDesk there = new BackupDesk(admin.at(serve.said("Khata listens at")));
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE plan_group IN ACCESS EXCLUSIVE MODE");
      Answer asked =
          there.app().post(BackupDesk.BACKUPS + "create", BackupDesk.tables("plan_groups"));
      begun = asked.is(201).json().path("backup_id").asLong();
      waiting("COPY");
      serve.kill();
      other.rollback();
    }
    try (Connection other = KHATA.superuser();
        Statement lock = other.createStatement();
        KhataProcess serve = KhataProcess.start(data, KHATA.settings(), "serve")) {
      BackupDesk there = new BackupDesk(admin.at(serve.said("Khata listens at")));
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE plan_group IN SHARE ROW EXCLUSIVE MODE");
      there.ask(whole, "missing").is(202);
      waiting("INSERT INTO plan_group");
      serve.kill();
      other.rollback();
    }

    admin.get("/plans/plan-group/" + group).is(404);
    assertThat(desk.find(begun).path("status").asText()).isEqualTo("running");
    String earlier = " SET beaten_at = beaten_at - interval '3 minutes' WHERE status = 'RUNNING'";
    KHATA.sql().execute("UPDATE backup" + earlier);
    KHATA.sql().execute("UPDATE backup_restore" + earlier);
    KHATA.get(Purge.class).handle();

    JsonNode failed = desk.find(begun);
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("error").asText()).contains("has ended");
    assertThat(desk.find(whole).at("/restores/0/status").asText()).isEqualTo("failed");
    desk.restored(whole, "missing");
    admin.get("/plans/plan-group/" + group).is(200);
  }

  @Test
  void a_restore_that_dies_leaves_an_empty_database_and_a_backup_that_dies_no_file()
      throws IOException, SQLException {
    KHATA.tamper(
        "INSERT INTO contact (id, name, email, email_key, subject, message, created_at,"
            + " acknowledged) SELECT lpad(to_hex(i), 24, '0'), 'A', 'a@b.np', 'a@b.np', 's',"
            + " repeat('m', 200), now(), false FROM generate_series(1, "
            + ROWS
            + ") i");
    Path file = files.resolve("khata.backup");
    Path left = files.resolve("yesterday.backup.part");
    try (KhataProcess backup =
        KhataProcess.start(
            data, KHATA.settings(), "backup", files.resolve("yesterday.backup").toString())) {
      Eventually.within(PATIENCE, () -> Files.exists(left) && left.toFile().length() > 0);
      backup.kill();
    }
    assertThat(left).exists();
    assertThat(files.resolve("yesterday.backup")).doesNotExist();
    Path others = Files.writeString(files.resolve("film.part"), "not ours");
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    assertThat(left).doesNotExist();
    assertThat(files.resolve("khata.backup.part")).doesNotExist();
    assertThat(others).exists();

    try (TestDatabase empty = TestDatabase.fresh()) {
      Map<String, String> there = new HashMap<>(KHATA.settings());
      there.putAll(RunningKhata.onDatabase(empty.config()));
      try (KhataProcess restore = KhataProcess.start(data, there, "restore", "" + file);
          Connection watch = empty.connect(ServerRole.SUPERUSER)) {
        Eventually.within(PATIENCE, () -> isCopying(watch));
        restore.kill();
      }
      Eventually.within(PATIENCE, () -> count(empty, "contact") == 0);
      assertThat(count(empty, "users")).isZero();
      assertThat(count(empty, "role")).isEqualTo(4);

      Shell.Ended again = Shell.run(there, "restore", file.toString());
      assertThat(again.code()).as(again::toString).isZero();
      assertThat(count(empty, "contact")).isEqualTo(ROWS);
    }
  }

  /** The file is stored, and whoever stored it dies before that is known. */
  @Test
  void a_file_that_was_stored_by_a_server_that_died_is_gone_after_the_purge() throws SQLException {
    long begun;
    try (Connection rows = KHATA.superuser();
        Connection end = KHATA.superuser();
        Statement lockRows = rows.createStatement();
        Statement lockEnd = end.createStatement();
        KhataProcess serve = KhataProcess.start(data, KHATA.settings(), "serve")) {
      BackupDesk there = new BackupDesk(admin.at(serve.said("Khata listens at")));
      rows.setAutoCommit(false);
      end.setAutoCommit(false);
      lockRows.execute("LOCK TABLE plan_group IN ACCESS EXCLUSIVE MODE");
      begun =
          there
              .app()
              .post(BackupDesk.BACKUPS + "create", BackupDesk.tables("plan_groups"))
              .is(201)
              .json()
              .path("backup_id")
              .asLong();
      lockEnd.execute("LOCK TABLE backup IN SHARE ROW EXCLUSIVE MODE");
      rows.rollback();
      Eventually.within(PATIENCE, () -> Files.exists(fileOf(begun)));
      serve.kill();
      end.rollback();
    }
    KHATA.sql().execute("UPDATE backup SET beaten_at = beaten_at - interval '3 minutes'");

    KHATA.get(Purge.class).handle();

    assertThat(desk.find(begun).path("status").asText()).isEqualTo("failed");
    assertThat(fileOf(begun)).doesNotExist();
  }

  private Path fileOf(long backup) {
    return data.resolve("documents")
        .resolve(
            KHATA
                .sql()
                .fetchSingle("SELECT file FROM backup WHERE id = ?", backup)
                .get(0, String.class));
  }

  @Test
  void a_restore_that_dies_while_people_leave_again_brings_nobody_back()
      throws IOException, SQLException {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Answer tokens = asha.signUp();
    long id = tokens.user().path("user_id").asLong();
    Path file = files.resolve("left.backup");
    assertThat(KHATA.run("backup", file.toString()).code()).isZero();
    asha.in(tokens).delete().is(200);
    Eventually.within(PATIENCE, () -> isListed(id));
    try (TestDatabase empty = TestDatabase.fresh()) {
      Map<String, String> there = new HashMap<>(KHATA.settings());
      there.putAll(RunningKhata.onDatabase(empty.config()));
      empty.execute(
          ServerRole.SUPERUSER,
          "CREATE FUNCTION wait_long() RETURNS trigger LANGUAGE plpgsql AS"
              + " 'BEGIN PERFORM pg_sleep(3600); RETURN NEW; END';"
              + " CREATE TRIGGER wait_long BEFORE INSERT ON archived_user"
              + " FOR EACH ROW EXECUTE FUNCTION wait_long()");
      try (KhataProcess restore = KhataProcess.start(data, there, "restore", "" + file)) {
        Eventually.within(PATIENCE, () -> sleeping(empty) > 0);
        restore.kill();
      }
      // PostgreSQL notices when it is done, which would be in an hour.
      empty.execute(
          ServerRole.SUPERUSER,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE wait_event = 'PgSleep' AND datname = current_database()");
      Eventually.within(PATIENCE, () -> sleeping(empty) == 0);
      assertThat(count(empty, "users")).isZero();

      empty.execute(ServerRole.SUPERUSER, "DROP FUNCTION wait_long CASCADE");
      Shell.Ended again = Shell.run(there, "restore", file.toString());

      assertThat(again.code()).as(again::toString).isZero();
      assertThat(count(empty, "users")).isPositive();
      assertThat(count(empty, "users WHERE id = " + id)).isZero();
      assertThat(count(empty, "archived_user WHERE id = " + id)).isEqualTo(1);
    }
  }

  private static boolean isListed(long id) {
    return KHATA
        .sql()
        .fetchOptional("SELECT FROM archived_user WHERE id = ? AND listed_at IS NOT NULL", id)
        .isPresent();
  }

  /** Only a superuser sees what others wait for. */
  private static long sleeping(TestDatabase database) {
    try (Connection watch = database.connect(ServerRole.SUPERUSER);
        Statement statement = watch.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE wait_event = 'PgSleep' AND datname = current_database()")) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isCopying(Connection watch) {
    try (Statement statement = watch.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT FROM pg_stat_progress_copy WHERE tuples_processed > 1000")) {
      return rows.next();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static long count(TestDatabase database, String table) {
    return (long) database.dsl().fetchValue("SELECT count(*) FROM " + table);
  }

  /** Until something of that beginning waits for the lock. */
  private static void waiting(String statement) {
    Eventually.within(
        PATIENCE,
        () ->
            KHATA
                    .sql()
                    .fetchSingle(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND query LIKE ?",
                        statement + "%")
                    .get(0, Long.class)
                > 0);
  }

  private long group() {
    return admin
        .post("/plans/plan-group", "name", "Group " + System.nanoTime())
        .is(200)
        .json()
        .path("group_id")
        .asLong();
  }
}
