package dev.khata.http.gencharge.reporting;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Lists and figures for operators. */
public final class ReportWing implements Wing {
  private final ReportSection reports;
  private final AnalyticsSection analytics;

  @Inject
  ReportWing(ReportSection reports, AnalyticsSection analytics) {
    this.reports = reports;
    this.analytics = analytics;
  }

  @Override
  public List<ValueNames<?>> names() {
    return ReportNames.ALL;
  }

  @Override
  public void declare(Api api) {
    reports.declare(api.section("Reports"), api.style().names());
    analytics.declare(api.section("Analytics"));
  }
}
