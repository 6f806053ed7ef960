package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.lifecycle.Purge;
import dev.khata.bootstrap.e2e.MiniBucket.Outage;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backups in a bucket, also in one that fails. */
class BackupStoreE2eTest {
  private static final MiniBucket BUCKET = new MiniBucket();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(BUCKET.settings());

  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final BackupDesk desk = new BackupDesk(admin);

  @AfterEach
  void heal() {
    BUCKET.heal();
  }

  @AfterAll
  static void close() {
    BUCKET.close();
  }

  @Test
  void a_backup_is_stored_put_back_and_deleted() {
    long group = group();
    long backup = desk.make("plan_groups", "users");
    String url = desk.find(backup).path("storage_url").asText();
    assertThat(url).startsWith("s3://");
    String name = url.substring(url.indexOf("backups/"));
    assertThat(BUCKET.names()).contains(name);
    admin.delete("/plans/plan-group/" + group).is(204);

    desk.restored(backup, "missing");

    admin.get("/plans/plan-group/" + group).is(200);
    admin.delete(BackupDesk.BACKUPS + backup).is(204);
    assertThat(BUCKET.names()).doesNotContain(name);
  }

  @Test
  void where_the_store_fails_the_backup_has_failed_says_why_and_leaves_nothing() {
    BUCKET.breakDown(Outage.ERRS);
    JsonNode failed = ended();
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("error").asText()).contains("can't be stored");
    assertThat(failed.path("size_bytes").isNull()).isTrue();
    assertThat(failed.path("storage_url").isNull()).isTrue();
    desk.ask(failed.path("backup_id").asLong(), "missing").is(409, "BACKUP_NOT_READY");

    BUCKET.heal();
    BUCKET.breakDown(Outage.STORES_AND_BREAKS_OFF);
    assertThat(ended().path("status").asText()).isEqualTo("failed");
    BUCKET.heal();
    KHATA.get(Purge.class).handle();
    assertThat(BUCKET.names()).noneMatch(name -> name.startsWith("backups/"));
  }

  @Test
  void where_the_store_fails_nothing_is_restored() {
    long group = group();
    long backup = desk.make("plan_groups");
    admin.delete("/plans/plan-group/" + group).is(204);
    BUCKET.breakDown(Outage.FORBIDS);

    JsonNode ended = desk.restore(backup, "missing");

    assertThat(ended.path("status").asText()).isEqualTo("failed");
    assertThat(ended.path("error").asText()).contains("can't be read");
    admin.get("/plans/plan-group/" + group).is(404);
    BUCKET.heal();
    desk.restored(backup, "missing");
    admin.delete(BackupDesk.BACKUPS + backup).is(204);
  }

  private JsonNode ended() {
    Answer begun = admin.post(BackupDesk.BACKUPS + "create", BackupDesk.tables("plans")).is(201);
    return desk.ended(begun.json().path("backup_id").asLong());
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
