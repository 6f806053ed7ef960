package dev.khata.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.ReportQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadReportTest {
  private final InMemoryReportRows rows = new InMemoryReportRows();
  private final ReadReport reports = new ReadReport(rows);

  @Test
  void everybody_finds_their_own_rows_alone() {
    rows.put(Fruit.named(1, "Fig").values());
    rows.put(Fruit.named(2, "Kiwi").values());
    List<Object> found = new ArrayList<>();

    long total =
        reports.each(
            Fruit.REPORT.own("id", "One's own"),
            new UserId(2),
            ReportQuery.ALL,
            row -> found.add(row.cell(1).orElseThrow()));

    assertThat(total).isOne();
    assertThat(found).containsExactly("Kiwi");
  }

  @Test
  void admins_find_all() {
    rows.put(Fruit.named(1, "Fig").values());
    rows.put(Fruit.named(2, "Kiwi").values());

    assertThat(reports.each(Fruit.REPORT, new UserId(2), ReportQuery.ALL, row -> {})).isEqualTo(2);
  }
}
