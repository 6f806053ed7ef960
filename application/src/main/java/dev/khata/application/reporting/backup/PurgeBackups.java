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
import dev.khata.domain.reporting.backup.Backups;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Gives up what a process that has ended left undone, forgets backups that were kept as long as
 * they should be, and deletes files that belong to no backup.
 */
public final class PurgeBackups implements Purgeable {
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
    removed.put("backups", forgetOld(now));
    removed.put("backup_files", deleteOrphans());
    return removed;
  }

  private int forgetOld(Instant now) {
    List<Backup> all = transactions.inStatements(backups::list);
    return (int)
        retention.expired(all, now).stream()
            .filter(old -> transactions.inTransaction(() -> forget(old.id(), now)))
            .count();
  }

  /** Its file belongs to no backup then. */
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
  private int deleteOrphans() {
    int deleted = 0;
    List<BackupFile> page = files.list(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      for (BackupFile file : page) {
        if (!transactions.inStatements(() -> backups.isKnown(file))) {
          files.delete(file);
          deleted++;
        }
      }
      page = files.list(Optional.of(page.getLast()), PAGE);
    }
    return deleted;
  }
}
