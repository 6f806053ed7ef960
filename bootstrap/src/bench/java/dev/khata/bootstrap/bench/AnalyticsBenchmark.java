package dev.khata.bootstrap.bench;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.AllAnalytics;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.Statistics;
import dev.khata.domain.reporting.TransactionRollUp;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.reporting.ReportingPersistence;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * All analytics of an operator of three years. The floor counts ten million transactions, as who
 * keeps no roll-up has to.
 */
final class AnalyticsBenchmark implements Benchmark {
  private static final int BATCH = 100_000;
  private static final int ASKED = 9;
  private static final double MAX = 1_000;
  private static final double TRANSACTIONS_MAX = 300;
  private static final int NEW = 10_000;
  private static final ReportZone ZONE = new ReportZone(ZoneId.of("Asia/Kathmandu"));

  @Override
  public String name() {
    return "analytics";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig config = stand.filled("operator", Operator::fill);
    try (Database database = Database.forCommand(config);
        Database reports = Database.forReports(stand.reporting(config))) {
      rollUp(database, out);
      Ports ports =
          ReportingPersistence.ports(Optional.of(reports), Stand.NPR, ZONE, InstantSource.system());
      Statistics statistics = ports.get(Statistics.class);
      int over = 0;
      for (Analytics analytics : AllAnalytics.LIST) {
        double most = analytics.name().equals("transactions") ? TRANSACTIONS_MAX : MAX;
        over += tell(out, analytics.name(), most, ask(statistics, analytics)) ? 1 : 0;
      }
      come(stand, config);
      Latency worst = ask(statistics, transactions());
      over += tell(out, "transactions, " + NEW + " new", TRANSACTIONS_MAX, worst) ? 1 : 0;
      Latency floor = Latency.of(1, 3, () -> count(database));
      out.printf(
          Locale.ROOT,
          "%s ratio=%.3f rate=%.2fms floor=%.2fms bound=%.0fms over=%d%n",
          name(),
          worst.p50() / floor.p50(),
          worst.p50(),
          floor.p50(),
          TRANSACTIONS_MAX,
          over);
    }
  }

  private static Analytics transactions() {
    return AllAnalytics.NAMED.stream()
        .filter(one -> one.name().equals("transactions"))
        .findFirst()
        .orElseThrow();
  }

  private static Latency ask(Statistics statistics, Analytics analytics) throws Exception {
    return Latency.of(2, ASKED, () -> statistics.of(analytics, new UserId(1)));
  }

  private static boolean tell(PrintWriter out, String what, double most, Latency latency) {
    boolean over = latency.p50() > most;
    out.printf(
        Locale.ROOT,
        "%-28s p50 %8.2f ms, worst %8.2f ms%s%n",
        what,
        latency.p50(),
        latency.p99(),
        over ? "  over its bound of " + (int) most + " ms" : "");
    return over;
  }

  private static void rollUp(Database database, PrintWriter out) {
    TransactionRollUp rollUp =
        ReportingPersistence.rollUps(database, new JooqTransactions(database))
            .get(TransactionRollUp.class);
    long all = 0;
    long longest = 0;
    long begun = System.nanoTime();
    long covered;
    do {
      long start = System.nanoTime();
      covered = rollUp.advance(ZONE, BATCH);
      all += covered;
      longest = Math.max(longest, System.nanoTime() - start);
    } while (covered == BATCH);
    out.printf(
        Locale.ROOT,
        "first roll-up of %,d: %.1f s, the longest of its transactions %.2f s%n",
        all,
        (System.nanoTime() - begun) / 1e9,
        longest / 1e9);
  }

  /** Some that are not summed up yet. */
  private static void come(Stand stand, DatabaseConfig config) throws Exception {
    try (Connection superuser =
            stand.connect(ServerRole.SUPERUSER, config.url().replaceFirst(".*/", ""));
        Statement statement = superuser.createStatement()) {
      statement.execute(
          """
          INSERT INTO recharge_transaction (user_id, seq, amount, created_at, category, direction,
            source, status, payment_method, failure_reason)
          SELECT g, 1000, 100, now(), 'WALLET', 'CREDIT', 'WALLET_TOPUP', 'FAILED', 'UPI',
            'PAYMENT_DECLINED'
          FROM generate_series(1, %d) g
          """
              .formatted(NEW));
    }
  }

  private static Object count(Database database) {
    return database.dsl().fetch("SELECT count(*), sum(amount) FROM recharge_transaction");
  }
}
