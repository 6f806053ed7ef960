package dev.khata.persistence.reporting;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.JooqExports;
import dev.khata.persistence.database.Ports;
import java.time.InstantSource;
import java.util.Optional;

/** The port of reports. */
public final class ReportingPersistence {
  private static final ReportRows CLOSED =
      (report, query, sink) -> {
        throw new Unavailable("no role is configured that reports are read by");
      };

  private ReportingPersistence() {}

  /**
   * @param reports the database as the role of reports sees it; empty when nobody may read them
   * @param currency of all amounts in that database
   * @param clock says as of when reports tell what follows from the time
   */
  public static Ports ports(Optional<Database> reports, Unit currency, InstantSource clock) {
    return Ports.none()
        .with(
            ReportRows.class,
            reports
                .<ReportRows>map(
                    database ->
                        new JooqReportRows(database, JooqExports.onAll(database), currency, clock))
                .orElse(CLOSED));
  }
}
