package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** What is known of backups, in memory. */
public final class InMemoryBackups implements Backups {
  private final Map<Long, Backup> backups = new ConcurrentSkipListMap<>();
  private final Map<Long, Restore> restores = new ConcurrentSkipListMap<>();
  private final Map<Long, Instant> beats = new HashMap<>();
  private final Map<Long, Instant> restoreBeats = new HashMap<>();
  private long last;

  @Override
  public Backup begin(BackupFile file, List<Selection> selections, UserId by, Instant now) {
    last++;
    Backup backup =
        new Backup(
            last,
            file,
            selections,
            BackupStatus.RUNNING,
            by,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    backups.put(last, backup);
    beats.put(last, now);
    return backup;
  }

  @Override
  public boolean succeed(long id, Backup.Content content, String keyId, Instant now) {
    return end(id, BackupStatus.SUCCESS, Optional.of(content), Optional.empty(), now);
  }

  @Override
  public boolean fail(long id, String error, Instant now) {
    return end(id, BackupStatus.FAILED, Optional.empty(), Optional.of(error), now);
  }

  private boolean end(
      long id,
      BackupStatus status,
      Optional<Backup.Content> content,
      Optional<String> error,
      Instant now) {
    return change(
        backups,
        id,
        one -> one.status() == BackupStatus.RUNNING,
        one ->
            new Backup(
                one.id(),
                one.file(),
                one.selections(),
                status,
                one.createdBy(),
                one.createdAt(),
                Optional.of(now),
                content,
                error,
                List.of()));
  }

  private static <T> boolean change(
      Map<Long, T> all, long id, java.util.function.Predicate<T> when, UnaryOperator<T> how) {
    boolean may = all.containsKey(id) && when.test(all.get(id));
    if (may) {
      all.computeIfPresent(id, (_, one) -> how.apply(one));
    }
    return may;
  }

  @Override
  public Optional<Backup> find(long id) {
    return Optional.ofNullable(backups.get(id)).map(this::whole);
  }

  private Backup whole(Backup one) {
    return new Backup(
        one.id(),
        one.file(),
        one.selections(),
        one.status(),
        one.createdBy(),
        one.createdAt(),
        one.finishedAt(),
        one.content(),
        one.error(),
        restores.values().stream()
            .filter(restore -> restore.backup() == one.id())
            .sorted(Comparator.comparing(Restore::id).reversed())
            .toList());
  }

  @Override
  public List<Backup> list() {
    return new ArrayList<>(backups.values())
        .reversed().stream()
            .map(this::whole)
            .sorted(Comparator.comparing(Backup::createdAt).reversed())
            .toList();
  }

  @Override
  public Optional<Backup> lock(long id) {
    return find(id);
  }

  @Override
  public void delete(long id) {
    backups.remove(id);
    restores.values().removeIf(restore -> restore.backup() == id);
  }

  @Override
  public Restore beginRestore(long backup, RestoreMode mode, UserId by, Instant now) {
    last++;
    Restore restore =
        new Restore(
            last,
            backup,
            mode,
            BackupStatus.RUNNING,
            by,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    restores.put(last, restore);
    restoreBeats.put(last, now);
    return restore;
  }

  @Override
  public boolean succeedRestore(long id, long rows, Instant now) {
    return end(id, BackupStatus.SUCCESS, now, Optional.of(rows), Optional.empty());
  }

  @Override
  public boolean failRestore(long id, String error, Instant now) {
    return end(id, BackupStatus.FAILED, now, Optional.empty(), Optional.of(error));
  }

  private boolean end(
      long id, BackupStatus status, Instant now, Optional<Long> rows, Optional<String> error) {
    return change(
        restores,
        id,
        one -> one.status() == BackupStatus.RUNNING,
        one ->
            new Restore(
                one.id(),
                one.backup(),
                one.mode(),
                status,
                one.requestedBy(),
                one.requestedAt(),
                Optional.of(now),
                rows,
                error));
  }

  @Override
  public void beat(Optional<Long> backup, Optional<Long> restore, Instant now) {
    backup.ifPresent(id -> beats.put(id, now));
    restore.ifPresent(id -> restoreBeats.put(id, now));
  }

  @Override
  public int giveUpSilent(Instant since, String error, Instant now) {
    int given = 0;
    for (long id : silent(beats, since)) {
      given += fail(id, error, now) ? 1 : 0;
    }
    for (long id : silent(restoreBeats, since)) {
      given += failRestore(id, error, now) ? 1 : 0;
    }
    return given;
  }

  private static List<Long> silent(Map<Long, Instant> beats, Instant since) {
    return beats.entrySet().stream()
        .filter(beat -> beat.getValue().isBefore(since))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Optional<BackupStatus> statusOf(BackupFile file) {
    return backups.values().stream()
        .filter(one -> one.file().equals(file))
        .findFirst()
        .map(Backup::status);
  }
}
