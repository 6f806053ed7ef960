package dev.khata.application.reporting;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.Audience;
import dev.khata.domain.reporting.Report;
import dev.khata.domain.reporting.ReportQuery;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.reporting.Wanted;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands out the rows of reports, of which everybody but admins gets their own alone. */
public final class ReadReport {
  private final ReportRows rows;

  @Inject
  public ReadReport(ReportRows rows) {
    this.rows = rows;
  }

  /**
   * One by one.
   *
   * @param reader who has the right to that report
   * @return how many are wanted, be they in the window or not
   * @throws dev.khata.domain.kernel.Overloaded when too many run at once
   */
  public long each(Report report, UserId reader, ReportQuery query, Consumer<ReportRow> sink) {
    return switch (report.audience()) {
      case Audience.Admins any -> rows.each(report, query, sink);
      case Audience.Everybody(String owner) ->
          rows.each(report, narrowed(query, report.of(reader, owner)), sink);
    };
  }

  private static ReportQuery narrowed(ReportQuery query, Wanted own) {
    List<Wanted> wanted = new ArrayList<>(query.wanted());
    wanted.add(own);
    return new ReportQuery(wanted, query.by(), query.descending(), query.window());
  }
}
