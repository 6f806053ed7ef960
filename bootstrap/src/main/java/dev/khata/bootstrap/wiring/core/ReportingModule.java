package dev.khata.bootstrap.wiring.core;

import dev.khata.application.reporting.CloseDays;
import dev.khata.application.reporting.ReadAnalytics;
import dev.khata.application.reporting.ReadGeneralLedger;
import dev.khata.application.reporting.ReadReport;
import dev.khata.application.reporting.ReadTrialBalance;
import dev.khata.application.reporting.RollUpTransactions;
import dev.khata.domain.kernel.upkeep.Recurring;

/** Reports, analytics, and the books day by day. */
final class ReportingModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadAnalytics.class);
    bind(ReadGeneralLedger.class);
    bind(ReadReport.class);
    bind(ReadTrialBalance.class);
    collect(Recurring.class, CloseDays.class);
    collect(Recurring.class, RollUpTransactions.class);
  }
}
