package dev.khata.application.reporting;

import dev.khata.domain.reporting.Statistics;
import java.time.Instant;

class InMemoryStatisticsTest extends StatisticsSuite {
  @Override
  protected Statistics apples(Instant... ripened) {
    InMemoryStatistics statistics = new InMemoryStatistics(KATHMANDU, clock);
    for (Instant at : ripened) {
      statistics.came(at);
    }
    return statistics;
  }
}
