package dev.khata.bootstrap.bench;

import dev.khata.application.reporting.ReadUsage;
import dev.khata.application.reporting.ReadUsage.Days;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** What one user does, summed up, where that is fifty thousand recharges among a million. */
final class UsageStatsBenchmark implements Benchmark {
  private static final int ASKED = 200;
  private static final double MAX = 30;
  private static final Days EVER = new Days(Optional.empty(), Optional.empty());

  @Override
  public String name() {
    return "usage-stats";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig database = stand.filled("spenders", Spenders::fill);
    try (Subject khata = Subject.on(database, 2, stand);
        Database plain = Database.forCommand(database)) {
      Latency floor =
          Latency.of(
              ASKED,
              () ->
                  plain
                      .dsl()
                      .fetch(
                          "SELECT count(*) FROM recharge_transaction WHERE user_id = ?",
                          Spenders.BUSY));
      Latency calm = usage(khata, Spenders.CALM, EVER);
      Latency busy = usage(khata, Spenders.BUSY, EVER);
      LocalDate today =
          LocalDate.ofInstant(khata.get(InstantSource.class).instant(), ZoneOffset.UTC);
      Days month = new Days(Optional.of(today.minusDays(30)), Optional.of(today));
      Latency ofMonth = usage(khata, Spenders.BUSY, month);
      out.println("counting 50,000 rows:        " + floor);
      out.println("usage of 50 recharges:       " + calm);
      out.println("usage of 50,000:             " + busy);
      out.println("usage of 50,000, of 31 days: " + ofMonth);
      double worst = Math.max(busy.p50(), ofMonth.p50());
      out.printf(
          Locale.ROOT,
          "%s ratio=%.2f rate=%.2fms floor=%.2fms bound=%.0fms%s%n",
          name(),
          worst / floor.p50(),
          worst,
          floor.p50(),
          MAX,
          worst > MAX ? " over" : "");
    }
  }

  private static Latency usage(Subject khata, long id, Days days) throws Exception {
    User user = khata.get(Users.class).find(new UserId(id)).orElseThrow();
    ReadUsage readUsage = khata.get(ReadUsage.class);
    return Latency.of(ASKED, () -> readUsage.of(user, days));
  }
}
