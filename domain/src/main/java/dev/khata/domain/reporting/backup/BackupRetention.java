package dev.khata.domain.reporting.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long backups that admins made are kept.
 *
 * @param kept empty for ever
 */
public record BackupRetention(Optional<Duration> kept) {
  public static final BackupRetention FOR_EVER = new BackupRetention(Optional.empty());

  /**
   * Those that are older, but for what is in use, and the newest that succeeded of any name.
   *
   * @param all the newest first
   */
  public List<Backup> expired(List<Backup> all, Instant now) {
    if (kept.isEmpty()) {
      return List.of();
    }
    Instant oldest = now.minus(kept.get());
    Set<BackupName> seen = EnumSet.noneOf(BackupName.class);
    return all.stream()
        .filter(backup -> !isNewest(backup, seen))
        .filter(backup -> !backup.isInUse() && backup.createdAt().isBefore(oldest))
        .toList();
  }

  private static boolean isNewest(Backup backup, Set<BackupName> seen) {
    return backup.status() == BackupStatus.SUCCESS
        && seen.addAll(backup.selections().stream().map(Selection::name).toList());
  }
}
