package dev.khata.application.reporting;

import dev.khata.domain.reporting.ReportRows;

class InMemoryReportRowsTest extends ReportRowsSuite {
  @Override
  protected ReportRows rows(Fruit... fruits) {
    InMemoryReportRows rows = new InMemoryReportRows();
    for (Fruit fruit : fruits) {
      rows.put(fruit.values());
    }
    return rows;
  }
}
