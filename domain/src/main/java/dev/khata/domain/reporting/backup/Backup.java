package dev.khata.domain.reporting.backup;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A backup of some tables.
 *
 * @param file where it lies, or will
 * @param content what was made, once it was
 * @param error why it failed
 * @param restores the newest first
 */
public record Backup(
    long id,
    BackupFile file,
    List<Selection> selections,
    BackupStatus status,
    UserId createdBy,
    Instant createdAt,
    Optional<Instant> finishedAt,
    Optional<Content> content,
    Optional<String> error,
    List<Restore> restores) {

  public Backup {
    selections = List.copyOf(selections);
    restores = List.copyOf(restores);
  }

  /**
   * What a finished backup holds.
   *
   * @param size of its file, in bytes
   * @param sha256 of its file, in hexadecimal digits
   * @param rows of all its tables together
   * @param grants every permission that a role in it grants
   */
  public record Content(long size, String sha256, long rows, Set<String> grants) {
    public Content {
      grants = Set.copyOf(grants);
    }
  }

  /** Whether it is being made, or restored. */
  public boolean isInUse() {
    return status == BackupStatus.RUNNING
        || restores.stream().anyMatch(restore -> restore.status() == BackupStatus.RUNNING);
  }

  /** Names of rows that may be put back, and never changed. */
  public List<BackupName> appendOnly() {
    return selections.stream().map(Selection::name).filter(BackupName::isAppendOnly).toList();
  }
}
