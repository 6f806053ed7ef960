package dev.khata.persistence.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.AllAnalytics;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Part;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.Statistics;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.testing.TestDatabase;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqStatisticsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final UserId READER = new UserId(7);
  private static final Database REPORTS = Database.forReports(DATABASE.reports());

  @AfterAll
  static void close() {
    REPORTS.close();
  }

  private static Statistics statistics(Optional<Database> reports) {
    ReportZone zone = new ReportZone(ZoneId.of("Asia/Kathmandu"));
    return ReportingPersistence.ports(reports, Unit.currency("NPR"), zone, new SettableClock())
        .get(Statistics.class);
  }

  @Test
  void where_there_is_nothing_each_of_the_analytics_tells_so() {
    for (Analytics analytics : AllAnalytics.LIST) {
      assertThat(statistics(Optional.of(REPORTS)).of(analytics, READER).values().keySet())
          .as(analytics.name())
          .containsExactlyElementsOf(analytics.told().stream().map(Part::name).toList());
    }
  }

  @Test
  void without_a_role_there_are_none() {
    Statistics closed = statistics(Optional.empty());

    assertThatThrownBy(() -> closed.of(AllAnalytics.LIST.getFirst(), READER))
        .isInstanceOf(Unavailable.class);
  }
}
