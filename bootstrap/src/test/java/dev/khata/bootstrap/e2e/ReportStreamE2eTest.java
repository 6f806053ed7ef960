package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of very many rows, and what becomes of those that break. */
@Isolated("reads the log of the whole process")
class ReportStreamE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String REPORT = "/reports/transactions-report";
  private static final int ROWS = 100_000;
  private static final String READING =
      "SELECT count(*) FROM pg_stat_activity WHERE usename = 'khata_report'"
          + " AND state <> 'idle' AND datname = current_database()";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static App admin;

  @BeforeAll
  static void fill() {
    admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
    KHATA.tamper(
        """
        INSERT INTO recharge_transaction
          (user_id, seq, amount, created_at, category, direction, source, status,
           payment_method, payment_id, failure_reason)
        SELECT 900001, n, n, now(), 'WALLET', 'CREDIT', 'WALLET_TOPUP', 'FAILED', 'UPI',
          'pay_' || n, 'PAYMENT_DECLINED'
        FROM generate_series(1, %d) n\
        """
            .formatted(ROWS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "csv", "excel"})
  void every_row_comes(String type) throws IOException {
    try (InputStream whole = begun(type)) {
      assertThat(whole.readAllBytes()).hasSizeGreaterThan(10 * ROWS);
    }
  }

  /** Without a zero chunk at its end, so that nobody takes it for the whole. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "csv", "excel"})
  void an_answer_whose_database_goes_breaks_off(String type) throws Exception {
    try (CapturedLogs logs = new CapturedLogs();
        InputStream answer = begun(type)) {
      answer.readNBytes(100_000);

      endReading();

      assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class);
      Eventually.within(PATIENCE, () -> told(logs, Level.WARN, "unavailable"));
      admin.post("/reports/users-report").is(200);
      assertThat(logs.events()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "csv", "excel"})
  void a_client_that_leaves_ends_the_query(String type) throws Exception {
    try (CapturedLogs logs = new CapturedLogs()) {
      try (InputStream answer = begun(type)) {
        answer.readNBytes(100_000);
      }

      Eventually.within(PATIENCE, () -> reading() == 0);
      Eventually.within(PATIENCE, () -> told(logs, Level.INFO, "the client has left"));
      assertThat(logs.events())
          .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
          .noneMatch(event -> event.getThrowableProxy() != null);
    }
  }

  private static boolean told(CapturedLogs logs, Level level, String what) {
    return logs.events().stream()
        .anyMatch(event -> event.getLevel() == level && event.getFormattedMessage().contains(what));
  }

  @Test
  void without_a_role_reports_answer_503() {
    try (RunningKhata closed =
        RunningKhata.start(Map.of("KHATA_DB_REPORT_USER", "", "KHATA_DB_REPORT_PASSWORD", ""))) {
      App other = Staff.hiredBy(closed).mayOnly(Permission.all()).in(Contract.GENCHARGE);

      other.post(REPORT).is(503, "SERVICE_UNAVAILABLE");
      other.post(REPORT, "export_type", "csv").is(503, "SERVICE_UNAVAILABLE");
      other.get("/analytics/transactions").is(503, "SERVICE_UNAVAILABLE");
      other.get("/analytics/me/users").is(503, "SERVICE_UNAVAILABLE");
    }
  }

  private static InputStream begun(String type) {
    HttpResponse<InputStream> answer = admin.stream(REPORT, Json.of("export_type", type));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static long reading() {
    try (var superuser = KHATA.superuser();
        var statement = superuser.createStatement();
        var row = statement.executeQuery(READING)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void endReading() throws SQLException {
    try (var superuser = KHATA.superuser();
        var statement = superuser.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE usename = 'khata_report' AND datname = current_database()");
    }
  }
}
