package dev.khata.http.gencharge.reporting;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Lists for operators. */
public final class ReportWing implements Wing {
  private final ReportSection reports;

  @Inject
  ReportWing(ReportSection reports) {
    this.reports = reports;
  }

  @Override
  public List<ValueNames<?>> names() {
    return ReportNames.ALL;
  }

  @Override
  public void declare(Api api) {
    reports.declare(api.section("Reports"), api.style().names());
  }
}
