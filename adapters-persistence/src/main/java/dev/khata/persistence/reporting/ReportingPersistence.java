package dev.khata.persistence.reporting;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.Statistics;
import dev.khata.domain.reporting.TransactionRollUp;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.JooqExports;
import dev.khata.persistence.database.Ports;
import java.time.InstantSource;
import java.util.Optional;

/** The ports of reports and analytics. */
public final class ReportingPersistence {
  private static final ReportRows NO_ROWS =
      (report, query, sink) -> {
        throw closed();
      };

  private static final Statistics NO_STATISTICS =
      (analytics, reader) -> {
        throw closed();
      };

  private ReportingPersistence() {}

  /**
   * @param reports the database as the role of reports sees it; empty when nobody may read them
   * @param currency of all amounts in that database
   * @param zone whose days are counted
   * @param clock says as of when reports tell what follows from the time
   */
  public static Ports ports(
      Optional<Database> reports, Unit currency, ReportZone zone, InstantSource clock) {
    return reports
        .map(database -> open(new AsOf(database, zone, clock), currency))
        .orElseGet(
            () ->
                Ports.none().with(ReportRows.class, NO_ROWS).with(Statistics.class, NO_STATISTICS));
  }

  /** What keeps analytics quick. */
  public static Ports rollUps(Database database, Transactions transactions) {
    return Ports.none()
        .with(TransactionRollUp.class, new JooqTransactionRollUp(database, transactions));
  }

  private static Ports open(AsOf asOf, Unit currency) {
    Exports places = JooqExports.onAll(asOf.database());
    return Ports.none()
        .with(ReportRows.class, new JooqReportRows(places, asOf, currency))
        .with(Statistics.class, new JooqStatistics(places, asOf, new Measures(currency)));
  }

  private static Unavailable closed() {
    return new Unavailable("no role is configured that reports are read by");
  }
}
