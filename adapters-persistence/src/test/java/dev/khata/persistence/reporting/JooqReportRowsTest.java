package dev.khata.persistence.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.reporting.Fruit;
import dev.khata.application.reporting.ReportRowsSuite;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.AllReports;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Report;
import dev.khata.domain.reporting.ReportQuery;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqReportRowsTest extends ReportRowsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Unit RUPEES = Unit.currency("NPR");
  private static final ReportZone ZONE = new ReportZone(ZoneId.of("Asia/Kathmandu"));
  private static final Database READER = Database.forReports(DATABASE.reports());

  @BeforeAll
  static void growFruits() {
    DATABASE.execute(
        ServerRole.OWNER,
        """
        CREATE TABLE report_fruits (id bigint, name text, name_folded text, state text,
          kinds text[], price bigint, ripe_at timestamptz, sweet boolean);
        GRANT SELECT ON report_fruits TO khata_report\
        """);
  }

  @AfterAll
  static void close() {
    READER.close();
  }

  @Override
  protected ReportRows rows(Fruit... fruits) {
    DATABASE.execute(ServerRole.OWNER, "TRUNCATE report_fruits");
    Stream.of(fruits).forEach(JooqReportRowsTest::put);
    return rows();
  }

  private static ReportRows rows() {
    return ReportingPersistence.ports(Optional.of(READER), RUPEES, ZONE, new SettableClock())
        .get(ReportRows.class);
  }

  private static void put(Fruit fruit) {
    String kinds = fruit.kinds().stream().map(Enum::name).collect(Collectors.joining(","));
    DATABASE.execute(
        ServerRole.OWNER,
        String.format(
            Locale.ROOT,
            "INSERT INTO report_fruits VALUES (%d, %s, lower(%2$s), '%s', '{%s}', %d, '%s', %s)",
            fruit.id(),
            fruit.name().map(name -> "'" + name + "'").orElse("NULL"),
            fruit.state().name(),
            kinds,
            fruit.price().movePointRight(2).longValueExact(),
            fruit.ripeAt(),
            fruit.sweet()));
  }

  @Test
  void every_report_reads_every_column_it_declares() {
    for (Report report : AllReports.LIST) {
      for (Column column : report.columns()) {
        var query = new ReportQuery(List.of(), Optional.of(column), true, Optional.empty());

        assertThat(rows().each(report, query, row -> {})).as(column.name()).isNotNegative();
      }
    }
  }

  @Test
  void a_role_that_may_everything_may_each_of_what_there_is() {
    Report report =
        AllReports.LIST.stream()
            .filter(one -> one.name().equals("role-permission"))
            .findFirst()
            .orElseThrow();
    List<Object> resources = Stream.<Object>of((Object[]) Resource.values()).toList();
    List<Object> found = new ArrayList<>();

    rows()
        .each(
            report,
            ReportQuery.ALL,
            row -> {
              if (row.cell(1).orElseThrow().equals("super_admin")) {
                found.add(row.cell(2).orElseThrow());
                assertThat(row.cell(3)).contains(true);
              }
            });

    assertThat(found).containsExactlyInAnyOrderElementsOf(resources);
  }

  @Test
  void no_more_run_at_once_than_may() {
    ReportRows rows = rows(Fruit.named(1, "Fig"));
    Report report = Fruit.REPORT;

    assertThatThrownBy(() -> nested(rows, report, 1 + DATABASE.reports().batch().max()))
        .isInstanceOf(Overloaded.class);
  }

  private static void nested(ReportRows rows, Report report, int depth) {
    if (depth > 0) {
      rows.each(report, ReportQuery.ALL, row -> nested(rows, report, depth - 1));
    }
  }

  @Test
  void the_role_of_reports_writes_nothing_and_reads_no_secret() {
    assertThatThrownBy(() -> READER.dsl().execute("INSERT INTO report_fruits (id) VALUES (1)"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> READER.dsl().fetch("SELECT password_hash FROM users"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_view_lets_nobody_write_into_the_tables_beneath() throws SQLException {
    try (var app = DATABASE.connect(ServerRole.APP);
        var statement = app.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM report_fruits"))
          .isInstanceOf(SQLException.class);
      for (Report report : AllReports.LIST) {
        assertThatThrownBy(() -> statement.execute("DELETE FROM " + report.rows()))
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void without_a_role_there_are_no_reports() {
    ReportRows closed =
        ReportingPersistence.ports(Optional.empty(), RUPEES, ZONE, new SettableClock())
            .get(ReportRows.class);

    assertThatThrownBy(() -> closed.each(Fruit.REPORT, ReportQuery.ALL, row -> {}))
        .isInstanceOf(Unavailable.class);
  }
}
