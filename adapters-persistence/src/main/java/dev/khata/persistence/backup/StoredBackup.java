package dev.khata.persistence.backup;

import static dev.khata.persistence.jooq.Tables.BACKUP;
import static dev.khata.persistence.jooq.Tables.BACKUP_RESTORE;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;

/** The columns that make a backup, and those of a restore. */
final class StoredBackup {
  static final List<Field<?>> FIELDS =
      List.of(
          BACKUP.ID,
          BACKUP.SIZE,
          BACKUP.ROWS,
          BACKUP.CREATED_BY,
          BACKUP.CREATED_AT,
          BACKUP.FINISHED_AT,
          BACKUP.STATUS,
          BACKUP.FILE,
          BACKUP.NAMES,
          BACKUP.DATE_COLUMNS,
          BACKUP.STARTS,
          BACKUP.ENDS,
          BACKUP.GRANTS,
          BACKUP.SHA256,
          BACKUP.ERROR);

  static final List<Field<?>> RESTORE =
      List.of(
          BACKUP_RESTORE.ID,
          BACKUP_RESTORE.BACKUP_ID,
          BACKUP_RESTORE.ROWS,
          BACKUP_RESTORE.REQUESTED_BY,
          BACKUP_RESTORE.REQUESTED_AT,
          BACKUP_RESTORE.FINISHED_AT,
          BACKUP_RESTORE.STATUS,
          BACKUP_RESTORE.MODE,
          BACKUP_RESTORE.ERROR);

  private StoredBackup() {}

  static Map<Field<?>, Object> selections(List<Selection> selections) {
    return Map.of(
        BACKUP.NAMES,
        selections.stream().map(one -> one.name().name()).toArray(String[]::new),
        BACKUP.DATE_COLUMNS,
        selections.stream().map(one -> one.dateColumn().orElse(null)).toArray(String[]::new),
        BACKUP.STARTS,
        moments(selections, one -> one.range().min()),
        BACKUP.ENDS,
        moments(selections, one -> one.range().max()));
  }

  private static OffsetDateTime[] moments(
      List<Selection> selections, Function<Selection, Optional<Instant>> bound) {
    return selections.stream()
        .map(one -> bound.apply(one).map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .toArray(OffsetDateTime[]::new);
  }

  static Backup toBackup(Record row, List<Restore> restores) {
    return new Backup(
        row.get(BACKUP.ID),
        new BackupFile(row.get(BACKUP.FILE)),
        selections(row),
        BackupStatus.valueOf(row.get(BACKUP.STATUS)),
        new UserId(row.get(BACKUP.CREATED_BY)),
        row.get(BACKUP.CREATED_AT),
        Optional.ofNullable(row.get(BACKUP.FINISHED_AT)),
        Optional.ofNullable(row.get(BACKUP.SIZE))
            .map(
                size ->
                    new Backup.Content(
                        size,
                        row.get(BACKUP.SHA256),
                        row.get(BACKUP.ROWS),
                        Set.of(row.get(BACKUP.GRANTS)))),
        Optional.ofNullable(row.get(BACKUP.ERROR)),
        restores);
  }

  private static List<Selection> selections(Record row) {
    String[] names = row.get(BACKUP.NAMES);
    List<Selection> selections = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      selections.add(
          new Selection(
              BackupName.valueOf(names[i]),
              Optional.ofNullable(row.get(BACKUP.DATE_COLUMNS)[i]),
              new Between<Instant>(
                  Optional.ofNullable(row.get(BACKUP.STARTS)[i]).map(OffsetDateTime::toInstant),
                  Optional.ofNullable(row.get(BACKUP.ENDS)[i]).map(OffsetDateTime::toInstant))));
    }
    return selections;
  }

  static Restore toRestore(Record row) {
    return new Restore(
        row.get(BACKUP_RESTORE.ID),
        row.get(BACKUP_RESTORE.BACKUP_ID),
        RestoreMode.valueOf(row.get(BACKUP_RESTORE.MODE)),
        BackupStatus.valueOf(row.get(BACKUP_RESTORE.STATUS)),
        new UserId(row.get(BACKUP_RESTORE.REQUESTED_BY)),
        row.get(BACKUP_RESTORE.REQUESTED_AT),
        Optional.ofNullable(row.get(BACKUP_RESTORE.FINISHED_AT)),
        Optional.ofNullable(row.get(BACKUP_RESTORE.ROWS)),
        Optional.ofNullable(row.get(BACKUP_RESTORE.ERROR)));
  }
}
