package dev.khata.bootstrap.wiring.core;

import dev.khata.application.reporting.CloseDays;
import dev.khata.application.reporting.ReadAnalytics;
import dev.khata.application.reporting.ReadGeneralLedger;
import dev.khata.application.reporting.ReadReport;
import dev.khata.application.reporting.ReadTrialBalance;
import dev.khata.application.reporting.RollUpTransactions;
import dev.khata.application.reporting.backup.BackUpInstallation;
import dev.khata.application.reporting.backup.BackupWork;
import dev.khata.application.reporting.backup.MakeBackup;
import dev.khata.application.reporting.backup.ManageBackups;
import dev.khata.application.reporting.backup.PurgeBackups;
import dev.khata.application.reporting.backup.RestoreBackup;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;

/** Reports, analytics, the books day by day, and backups of tables. */
final class ReportingModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadAnalytics.class);
    bind(ReadGeneralLedger.class);
    bind(ReadReport.class);
    bind(ReadTrialBalance.class);
    bind(MakeBackup.class);
    bind(RestoreBackup.class);
    bind(BackupWork.class);
    bind(ManageBackups.class);
    bind(BackUpInstallation.class);
    collect(Recurring.class, CloseDays.class);
    collect(Recurring.class, RollUpTransactions.class);
    collect(Purgeable.class, PurgeBackups.class);
  }
}
