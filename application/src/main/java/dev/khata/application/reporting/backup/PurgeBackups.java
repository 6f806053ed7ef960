package dev.khata.application.reporting.backup;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupAction;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupFiles;
import dev.khata.domain.reporting.backup.BackupRetention;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Backups;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives up what a process that has ended left undone, forgets backups that were kept as long as
 * they should be, and deletes their files and those of backups that failed. A file of a backup that
 * is not known may hold the only copy of something, as after a restore of everything: it is kept
 * for a time.
 */
public final class PurgeBackups implements Purgeable {
  private static final System.Logger LOG = System.getLogger(PurgeBackups.class.getName());
  private static final String ENDED = "whoever ran it has ended";
  private static final int PAGE = 100;

  private final Backups backups;
  private final BackupFiles files;
  private final BackupRetention retention;
  private final AuditLog audit;
  private final Transactions transactions;

  @Inject
  public PurgeBackups(
      Backups backups,
      BackupFiles files,
      BackupRetention retention,
      AuditLog audit,
      Transactions transactions) {
    this.backups = backups;
    this.files = files;
    this.retention = retention;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    SequencedMap<String, Integer> removed = new LinkedHashMap<>();
    removed.put("backups_given_up", backups.giveUpSilent(now.minus(Heartbeat.SILENCE), ENDED, now));
    List<Backup> forgotten = forgetOld(now);
    removed.put("backups", forgotten.size());
    removed.put("backup_files", deleteFiles(forgotten, now));
    return removed;
  }

  private List<Backup> forgetOld(Instant now) {
    List<Backup> all = transactions.inStatements(backups::list);
    return retention.expired(all, now).stream()
        .filter(old -> transactions.inTransaction(() -> forget(old.id(), now)))
        .toList();
  }

  /** Its file is of no backup then. */
  private boolean forget(long id, Instant now) {
    Optional<Backup> found = backups.lock(id).filter(backup -> !backup.isInUse());
    found.ifPresent(
        _ -> {
          backups.delete(id);
          audit.append(
              new Actor.Batch(Origin.batch("purge"))
                  .did(BackupAction.BACKUP_DELETED, now)
                  .with(AuditDetail.of("backup", Long.toString(id))));
        });
    return found.isPresent();
  }

  /** Files are listed before their backups are looked for, which are recorded before them. */
  private int deleteFiles(List<Backup> forgotten, Instant now) {
    Set<BackupFile> old = forgotten.stream().map(Backup::file).collect(Collectors.toSet());
    int deleted = 0;
    List<BackupFile> page = files.list(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      for (BackupFile file : page) {
        if (old.contains(file) || isLeft(file, now)) {
          files.delete(file);
          LOG.log(Level.INFO, "{0} is deleted: no backup needs it", file);
          deleted++;
        }
      }
      page = files.list(Optional.of(page.getLast()), PAGE);
    }
    return deleted;
  }

  /** By a backup that failed, or by one that nobody knows of any more, long ago. */
  private boolean isLeft(BackupFile file, Instant now) {
    return transactions
        .inStatements(() -> backups.statusOf(file))
        .map(status -> status == BackupStatus.FAILED)
        .orElseGet(() -> retention.isOver(file, now));
  }
}
