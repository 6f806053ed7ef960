package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.QUANTITY;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;
import dev.khata.domain.reporting.Kind.Choices;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;

/** Backups of tables. */
final class BackupReport {
  static final Report ALL =
      Report.of(
          "backup",
          Resource.BACKUPS,
          "Backups of tables",
          column("backup_id", ID).key(),
          column("status", new Choice(BackupStatus.class))
              .anyOf("backup_status")
              .sorts("status", "backup_status"),
          column("tables", new Choices(BackupName.class))
              .anyOf("backup_data")
              .sorts("tables", "backup_data"),
          maybe("size_bytes", ID),
          maybe("size_mb", QUANTITY).between("min_size_mb", "max_size_mb").sorts(),
          column("snapshot_name", TEXT).sorts(),
          column("created_by", ID).anyOf("created_by"),
          column("created_at", MOMENT).fromTo("created").sorts(),
          maybe("finished_at", MOMENT),
          maybe("error", TEXT));

  private BackupReport() {}
}
