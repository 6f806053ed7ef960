package dev.khata.application.reporting.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.TestKeys;
import dev.khata.application.reporting.backup.ManageBackups.Asked;
import dev.khata.application.reporting.backup.ManageBackups.Creation;
import dev.khata.application.reporting.backup.ManageBackups.Deletion;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupAction;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupRetention;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManageBackupsTest {
  private static final long UNKNOWN = 4_711;
  private static final BackupRetention MONTH =
      new BackupRetention(Optional.of(Duration.ofDays(30)));

  private final BackupOffice office = new BackupOffice(TestKeys.all());
  private final ManageBackups desk = office.desk;

  @Test
  void a_backup_is_made_behind_the_answer_and_listed() {
    office.tables.rows(BackupName.PLANS).put("1", "Data");

    Backup made = office.made(BackupName.PLANS);

    assertThat(made.status()).isEqualTo(BackupStatus.SUCCESS);
    assertThat(made.content().orElseThrow().rows()).isEqualTo(1);
    assertThat(desk.list()).containsExactly(made);
    assertThat(desk.url(made).toString()).endsWith(made.file().text());
    assertThat(actions()).containsExactly(BackupAction.BACKUP_CREATED);
  }

  @Test
  void rows_are_chosen_by_known_columns_alone() {
    Selection odd = new Selection(BackupName.PLANS, Optional.of("colour"), Between.<Instant>any());

    assertThat(desk.create(List.of(Selection.all(BackupName.USERS), odd), office.by))
        .isEqualTo(new Creation.NoSuchColumn(1, List.of("created_at")));
    assertThat(desk.list()).isEmpty();
  }

  @Test
  void what_is_missing_comes_back_and_it_is_told_by_whom() {
    office.tables.rows(BackupName.PLANS).put("1", "Data");
    Backup made = office.made(BackupName.PLANS);
    office.tables.rows(BackupName.PLANS).clear();

    Restore ended = restored(made, RestoreMode.MISSING);

    assertThat(ended.status()).isEqualTo(BackupStatus.SUCCESS);
    assertThat(ended.rows()).contains(1L);
    assertThat(office.tables.rows(BackupName.PLANS)).containsEntry("1", "Data");
    assertThat(actions())
        .containsExactly(
            BackupAction.BACKUP_CREATED,
            BackupAction.BACKUP_RESTORE_REQUESTED,
            BackupAction.BACKUP_RESTORED);
  }

  @Test
  void a_file_that_is_gone_or_of_another_version_changes_nothing_and_it_is_told_why() {
    Backup made = office.made(BackupName.PLANS);
    office.tables.setVersion("2");
    assertThat(restored(made, RestoreMode.MISSING).error().orElseThrow()).contains("version 2");

    office.files.delete(made.file());
    assertThat(restored(made, RestoreMode.MISSING).error().orElseThrow()).contains("missing");
  }

  @Test
  void what_happened_is_put_back_only_where_it_is_missing() {
    Backup made = office.made(BackupName.PLANS, BackupName.LEDGER);

    assertThat(desk.restore(made.id(), RestoreMode.REPLACE, office.by))
        .isEqualTo(new Asked.AppendOnly(List.of(BackupName.LEDGER)));
    assertThat(office.backups.find(made.id()).orElseThrow().restores()).isEmpty();
  }

  @Test
  void nobody_restores_a_role_that_grants_what_they_lack() {
    office.tables.grant("backups:conjure");
    Backup made = office.made(BackupName.ROLES);

    assertThat(desk.restore(made.id(), RestoreMode.MISSING, office.by))
        .isEqualTo(new Asked.HoldsMore());
  }

  @Test
  void who_has_lost_a_right_since_they_asked_restores_nothing() {
    office.tables.grant("users:read");
    office.tables.rows(BackupName.ROLES).put("1", "clerk");
    Backup made = office.made(BackupName.ROLES);
    office.tables.rows(BackupName.ROLES).clear();
    Restore asked =
        office.backups.beginRestore(
            made.id(), RestoreMode.MISSING, office.by.user(), office.world.clock.instant());
    office.world.users.update(
        office.admin.withRole(office.world.roles.named(Role.USER).orElseThrow()),
        office.world.clock.instant());

    office.restore.handle(made, asked);

    assertThat(restores(made).getFirst().error().orElseThrow()).contains("lacks a permission");
    assertThat(office.tables.rows(BackupName.ROLES)).isEmpty();
  }

  @Test
  void what_is_not_there_or_not_made_is_not_restored() {
    Backup running = running();
    Backup failed = running();
    assertThat(office.backups.fail(failed.id(), "no", office.world.clock.instant())).isTrue();

    assertThat(desk.restore(UNKNOWN, RestoreMode.MISSING, office.by))
        .isEqualTo(new Asked.NotFound());
    for (Backup one : List.of(running, failed)) {
      assertThat(desk.restore(one.id(), RestoreMode.MISSING, office.by))
          .isEqualTo(new Asked.NotMade());
    }
  }

  @Test
  void a_backup_is_deleted_with_its_file_unless_it_is_in_use() {
    Backup made = office.made(BackupName.PLANS);
    Backup running = running();

    assertThat(desk.delete(made.id(), office.by)).isEqualTo(Deletion.DELETED);
    assertThat(office.files.fetch(made.file())).isEmpty();
    assertThat(desk.delete(made.id(), office.by)).isEqualTo(Deletion.NOT_FOUND);
    assertThat(desk.delete(running.id(), office.by)).isEqualTo(Deletion.IN_USE);
  }

  @Test
  void without_a_key_none_is_made_or_restored_and_none_is_recorded() {
    BackupOffice keyless = new BackupOffice(TestKeys.withoutBackup());
    Backup old = office.made(BackupName.PLANS);

    assertThat(keyless.desk.create(BackupOffice.all(BackupName.PLANS), keyless.by))
        .isEqualTo(new Creation.NoKey());
    Backup there =
        keyless.backups.begin(old.file(), old.selections(), keyless.by.user(), old.createdAt());
    assertThat(keyless.desk.restore(there.id(), RestoreMode.MISSING, keyless.by))
        .isEqualTo(new Asked.NoKey());

    assertThat(keyless.world.audit.events()).isEmpty();
  }

  @Test
  void old_backups_are_purged_but_for_the_newest_of_each_name_and_it_is_told() {
    Backup users = office.made(BackupName.USERS);
    Backup older = office.made(BackupName.PLANS);
    office.world.clock.advance(Duration.ofDays(1));
    Backup newer = office.made(BackupName.PLANS);
    Backup failed = running();
    assertThat(office.backups.fail(failed.id(), "no", office.world.clock.instant())).isTrue();
    Backup running = running();
    office.world.clock.advance(Duration.ofDays(30).minusMillis(1));
    office.backups.beat(Optional.of(running.id()), Optional.empty(), office.world.clock.instant());

    var removed = office.purge(MONTH).purge(office.world.clock.instant());

    assertThat(removed).containsEntry("backups", 1).containsEntry("backup_files", 1);
    assertThat(desk.list()).extracting(Backup::id).doesNotContain(older.id());
    assertThat(office.files.fetch(older.file())).isEmpty();
    assertThat(actions()).endsWith(BackupAction.BACKUP_DELETED);

    office.world.clock.advance(Duration.ofDays(300));
    office.backups.beat(Optional.of(running.id()), Optional.empty(), office.world.clock.instant());
    assertThat(office.purge(BackupRetention.FOR_EVER).purge(office.world.clock.instant()))
        .containsEntry("backups", 0);
    assertThat(office.purge(MONTH).purge(office.world.clock.instant())).containsEntry("backups", 1);
    assertThat(desk.list())
        .extracting(Backup::id)
        .containsExactlyInAnyOrder(users.id(), newer.id(), running.id());
  }

  @Test
  void a_file_that_no_backup_is_known_of_is_kept_for_a_time() {
    Backup unknown = office.made(BackupName.PLANS);
    office.backups.delete(unknown.id());
    Instant named = unknown.file().namedAt();
    BackupRetention day = new BackupRetention(Optional.of(Duration.ofDays(1)));

    for (var kept : Map.of(day, 7, MONTH, 30, BackupRetention.FOR_EVER, 90).entrySet()) {
      assertThat(office.purge(kept.getKey()).purge(named.plus(Duration.ofDays(kept.getValue()))))
          .containsEntry("backup_files", 0);
    }
    assertThat(office.purge(MONTH).purge(named.plus(Duration.ofDays(30)).plusMillis(1)))
        .containsEntry("backup_files", 1);
    assertThat(office.files.fetch(unknown.file())).isEmpty();
  }

  @Test
  void a_backup_that_is_being_restored_is_not_purged_however_old() {
    Backup older = office.made(BackupName.PLANS);
    office.world.clock.advance(Duration.ofDays(1));
    office.made(BackupName.PLANS);
    office.world.clock.advance(Duration.ofDays(300));
    Restore under =
        office.backups.beginRestore(
            older.id(), RestoreMode.MISSING, office.by.user(), office.world.clock.instant());

    assertThat(office.purge(MONTH).purge(office.world.clock.instant())).containsEntry("backups", 0);
    assertThat(under.status()).isEqualTo(BackupStatus.RUNNING);
  }

  private Backup running() {
    return office.backups.begin(
        dev.khata.domain.reporting.backup.BackupFile.of(office.world.ids.next()),
        BackupOffice.all(BackupName.PLANS),
        office.by.user(),
        office.world.clock.instant());
  }

  private Restore restored(Backup backup, RestoreMode mode) {
    assertThat(desk.restore(backup.id(), mode, office.by)).isInstanceOf(Asked.Begun.class);
    office.settle();
    return restores(backup).getFirst();
  }

  private List<Restore> restores(Backup backup) {
    return office.backups.find(backup.id()).orElseThrow().restores();
  }

  private List<dev.khata.domain.audit.AuditAction> actions() {
    return office.world.audit.events().stream()
        .map(event -> event.action())
        .filter(action -> Set.of(BackupAction.values()).contains(action))
        .toList();
  }
}
