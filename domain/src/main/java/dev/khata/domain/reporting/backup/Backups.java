package dev.khata.domain.reporting.backup;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of backups and of restores of them; their rows lie in files elsewhere. */
public interface Backups {

  /** Adds one that is about to be made. */
  Backup begin(BackupFile file, List<Selection> selections, UserId by, Instant now);

  /**
   * Says what was made. False when it was given up meanwhile.
   *
   * @param keyId of the key that reads it
   */
  boolean succeed(long id, Backup.Content content, String keyId, Instant now);

  /** Gives up one that runs; false when none does. */
  boolean fail(long id, String error, Instant now);

  Optional<Backup> find(long id);

  /** All of them, the newest first. */
  List<Backup> list();

  /** Forgets one, which nobody else changes or restores until the transaction ends. */
  Optional<Backup> lock(long id);

  void delete(long id);

  Restore beginRestore(long backup, RestoreMode mode, UserId by, Instant now);

  /** In the transaction that puts rows back. False when it was given up meanwhile. */
  boolean succeedRestore(long id, long rows, Instant now);

  boolean failRestore(long id, String error, Instant now);

  /** Says that whatever runs here still does. */
  void beat(Optional<Long> backup, Optional<Long> restore, Instant now);

  /** Gives up what has not been heard of since; how many. */
  int giveUpSilent(Instant since, String error, Instant now);

  /** That of the backup which a file is of; empty where none is known. */
  Optional<BackupStatus> statusOf(BackupFile file);
}
