package dev.khata.persistence.backup;

import static dev.khata.persistence.jooq.Tables.BACKUP;
import static dev.khata.persistence.jooq.Tables.BACKUP_RESTORE;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

final class JooqBackups implements Backups {
  private static final String RUNNING = BackupStatus.RUNNING.name();

  private final Database database;
  private final Transactions transactions;

  JooqBackups(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Backup begin(BackupFile file, List<Selection> selections, UserId by, Instant now) {
    return StoredBackup.toBackup(
        database
            .dsl()
            .insertInto(BACKUP)
            .set(BACKUP.FILE, file.text())
            .set(StoredBackup.selections(selections))
            .set(BACKUP.STATUS, RUNNING)
            .set(BACKUP.CREATED_BY, by.value())
            .set(BACKUP.CREATED_AT, now)
            .set(BACKUP.BEATEN_AT, now)
            .returningResult(StoredBackup.FIELDS)
            .fetchSingle(),
        List.of());
  }

  @Override
  public boolean succeed(long id, Backup.Content content, String keyId, Instant now) {
    return database
            .dsl()
            .update(BACKUP)
            .set(BACKUP.STATUS, BackupStatus.SUCCESS.name())
            .set(BACKUP.FINISHED_AT, now)
            .set(BACKUP.SIZE, content.size())
            .set(BACKUP.ROWS, content.rows())
            .set(BACKUP.KEY_ID, keyId)
            .set(BACKUP.SHA256, content.sha256())
            .set(BACKUP.GRANTS, content.grants().stream().sorted().toArray(String[]::new))
            .where(BACKUP.ID.eq(id))
            .and(BACKUP.STATUS.eq(RUNNING))
            .execute()
        > 0;
  }

  @Override
  public boolean fail(long id, String error, Instant now) {
    return failBackups(BACKUP.ID.eq(id), error, now) > 0;
  }

  private int failBackups(Condition which, String error, Instant now) {
    return database
        .dsl()
        .update(BACKUP)
        .set(BACKUP.STATUS, BackupStatus.FAILED.name())
        .set(BACKUP.FINISHED_AT, now)
        .set(BACKUP.ERROR, error)
        .where(which)
        .and(BACKUP.STATUS.eq(RUNNING))
        .execute();
  }

  @Override
  public Optional<Backup> find(long id) {
    return read(BACKUP.ID.eq(id)).stream().findFirst();
  }

  @Override
  public List<Backup> list() {
    return read(DSL.noCondition());
  }

  private List<Backup> read(Condition which) {
    Map<Long, List<Restore>> restores =
        database
            .dsl()
            .select(StoredBackup.RESTORE)
            .from(BACKUP_RESTORE)
            .where(BACKUP_RESTORE.BACKUP_ID.in(DSL.select(BACKUP.ID).from(BACKUP).where(which)))
            .orderBy(BACKUP_RESTORE.ID.desc())
            .fetchGroups(BACKUP_RESTORE.BACKUP_ID, StoredBackup::toRestore);
    return database
        .dsl()
        .select(StoredBackup.FIELDS)
        .from(BACKUP)
        .where(which)
        .orderBy(BACKUP.CREATED_AT.desc(), BACKUP.ID.desc())
        .fetch(
            row ->
                StoredBackup.toBackup(row, restores.getOrDefault(row.get(BACKUP.ID), List.of())));
  }

  @Override
  public Optional<Backup> lock(long id) {
    return database
        .dsl()
        .select(BACKUP.ID)
        .from(BACKUP)
        .where(BACKUP.ID.eq(id))
        .forUpdate()
        .fetchOptional(BACKUP.ID)
        .flatMap(this::find);
  }

  @Override
  public void delete(long id) {
    database.dsl().deleteFrom(BACKUP).where(BACKUP.ID.eq(id)).execute();
  }

  @Override
  public Restore beginRestore(long backup, RestoreMode mode, UserId by, Instant now) {
    return StoredBackup.toRestore(
        database
            .dsl()
            .insertInto(BACKUP_RESTORE)
            .set(BACKUP_RESTORE.BACKUP_ID, backup)
            .set(BACKUP_RESTORE.MODE, mode.name())
            .set(BACKUP_RESTORE.STATUS, RUNNING)
            .set(BACKUP_RESTORE.REQUESTED_BY, by.value())
            .set(BACKUP_RESTORE.REQUESTED_AT, now)
            .set(BACKUP_RESTORE.BEATEN_AT, now)
            .returningResult(StoredBackup.RESTORE)
            .fetchSingle());
  }

  @Override
  public boolean succeedRestore(long id, long rows, Instant now) {
    return database
            .dsl()
            .update(BACKUP_RESTORE)
            .set(BACKUP_RESTORE.STATUS, BackupStatus.SUCCESS.name())
            .set(BACKUP_RESTORE.FINISHED_AT, now)
            .set(BACKUP_RESTORE.ROWS, rows)
            .where(BACKUP_RESTORE.ID.eq(id))
            .and(BACKUP_RESTORE.STATUS.eq(RUNNING))
            .execute()
        > 0;
  }

  @Override
  public boolean failRestore(long id, String error, Instant now) {
    return failRestores(BACKUP_RESTORE.ID.eq(id), error, now) > 0;
  }

  private int failRestores(Condition which, String error, Instant now) {
    return database
        .dsl()
        .update(BACKUP_RESTORE)
        .set(BACKUP_RESTORE.STATUS, BackupStatus.FAILED.name())
        .set(BACKUP_RESTORE.FINISHED_AT, now)
        .set(BACKUP_RESTORE.ERROR, error)
        .where(which)
        .and(BACKUP_RESTORE.STATUS.eq(RUNNING))
        .execute();
  }

  @Override
  public void beat(Optional<Long> backup, Optional<Long> restore, Instant now) {
    backup.ifPresent(
        id ->
            database
                .dsl()
                .update(BACKUP)
                .set(BACKUP.BEATEN_AT, now)
                .where(BACKUP.ID.eq(id))
                .execute());
    restore.ifPresent(
        id ->
            database
                .dsl()
                .update(BACKUP_RESTORE)
                .set(BACKUP_RESTORE.BEATEN_AT, now)
                .where(BACKUP_RESTORE.ID.eq(id))
                .execute());
  }

  @Override
  public int giveUpSilent(Instant since, String error, Instant now) {
    return transactions.inTransaction(
        () ->
            failBackups(BACKUP.BEATEN_AT.lt(since), error, now)
                + failRestores(BACKUP_RESTORE.BEATEN_AT.lt(since), error, now));
  }

  @Override
  public Optional<BackupStatus> statusOf(BackupFile file) {
    return database
        .dsl()
        .select(BACKUP.STATUS)
        .from(BACKUP)
        .where(BACKUP.FILE.eq(file.text()))
        .fetchOptional(BACKUP.STATUS)
        .map(BackupStatus::valueOf);
  }
}
