package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.choice;
import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.course;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.mean;
import static dev.khata.domain.reporting.Part.one;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Measure.Simple;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;

/** Backups of tables, and how long their files are. */
final class BackupAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "backup",
              Resource.BACKUPS,
              "How many backups there are, and how long their files are",
              count("total_backups"),
              count("failed_backups"),
              rows(
                  "period_sizes",
                  choice("period_label", Period.class),
                  some("total_size_mb", Simple.RATIO)),
              distributions(
                  shares("status", BackupStatus.class), shares("backup_data", BackupName.class)),
              one("last_backup", backup()),
              some("total_storage_mb", Simple.RATIO),
              mean("avg_backup_size_mb"),
              rows("top_largest_backups", backup()),
              rows(
                  "recent_failures",
                  id("backup_id"),
                  some("created_at", Simple.MOMENT),
                  some("error", Simple.TEXT)),
              rows("backups_by_creator", id("created_by"), count("count")))
          .with(course("created"));

  private BackupAnalytics() {}

  private static Part[] backup() {
    return new Part[] {
      id("backup_id"),
      choice("status", BackupStatus.class),
      maybe("size_mb", Simple.RATIO),
      some("snapshot_name", Simple.TEXT),
      id("created_by"),
      some("created_at", Simple.MOMENT)
    };
  }
}
