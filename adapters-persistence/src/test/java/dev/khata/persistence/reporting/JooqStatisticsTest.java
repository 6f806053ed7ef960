package dev.khata.persistence.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.reporting.StatisticsSuite;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.AllAnalytics;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Part;
import dev.khata.domain.reporting.Statistics;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqStatisticsTest extends StatisticsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final UserId NOBODY = new UserId(7);
  private static final Database REPORTS = Database.forReports(DATABASE.reports());

  @BeforeAll
  static void grow() {
    DATABASE.execute(ServerRole.OWNER, "CREATE TABLE apple (ripened_at timestamptz)");
    DATABASE.execute(
        ServerRole.OWNER,
        """
        CREATE VIEW statistics_apples AS
        SELECT json_build_object(
          'total_apples', (SELECT count(*) FROM apple),
          'ripened', (
            SELECT json_agg(json_build_array(d.day, c.count))
            FROM day_of_course d CROSS JOIN LATERAL (
              SELECT count(*) FROM apple a
              WHERE a.ripened_at >= d.starts AND a.ripened_at < d.ends) c)) AS facts;
        GRANT SELECT ON statistics_apples TO khata_report\
        """);
  }

  @AfterAll
  static void close() {
    REPORTS.close();
  }

  @Override
  protected Statistics apples(Instant... ripened) {
    DATABASE.execute(ServerRole.OWNER, "TRUNCATE apple");
    for (Instant at : ripened) {
      DATABASE.execute(ServerRole.OWNER, "INSERT INTO apple VALUES ('" + at + "')");
    }
    return statistics(Optional.of(REPORTS));
  }

  private Statistics statistics(Optional<Database> reports) {
    return ReportingPersistence.ports(reports, Unit.currency("NPR"), KATHMANDU, clock)
        .get(Statistics.class);
  }

  @Test
  void where_there_is_nothing_all_analytics_tell_so() {
    for (Analytics analytics : AllAnalytics.LIST) {
      if (!analytics.equals(AllAnalytics.OWN)) {
        assertThat(statistics(Optional.of(REPORTS)).of(analytics, NOBODY).values().keySet())
            .as(analytics.name())
            .containsExactlyElementsOf(analytics.all().stream().map(Part::name).toList());
      }
    }
  }

  @Test
  void a_copy_that_has_not_heard_of_the_reader_has_to_catch_up() {
    Statistics statistics = statistics(Optional.of(REPORTS));

    assertThatThrownBy(() -> statistics.of(AllAnalytics.OWN, NOBODY))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void without_a_role_there_are_none() {
    Statistics closed = statistics(Optional.empty());

    assertThatThrownBy(() -> closed.of(APPLES, NOBODY)).isInstanceOf(Unavailable.class);
  }
}
