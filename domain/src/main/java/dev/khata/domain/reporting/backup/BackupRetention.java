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

  /** A file that no backup is known of may be of one that a restore of everything has forgotten. */
  private static final Duration UNKNOWN_AT_LEAST = Duration.ofDays(7);

  private static final Duration UNKNOWN = Duration.ofDays(90);

  /** Whether a file that no backup is known of was kept long enough. */
  public boolean isOver(BackupFile unknown, Instant now) {
    Duration limit = kept.orElse(UNKNOWN);
    return unknown
        .namedAt()
        .isBefore(now.minus(limit.compareTo(UNKNOWN_AT_LEAST) < 0 ? UNKNOWN_AT_LEAST : limit));
  }

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
