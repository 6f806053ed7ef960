package dev.khata.bootstrap.bench;

import dev.khata.application.wallet.RollUp;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What it costs that all purchases meet on one revenue account: what they send to the database,
 * against the same with their revenue spread over as many accounts as there can be. And how long
 * the balance of that account takes to read after ten million postings.
 */
final class PurchaseHotBenchmark implements Benchmark {
  private static final int READS = 200;
  private static final int FIRST_SPARE = 10;

  /** The accounts of the house in the legs of a purchase: the payer's first, then revenue. */
  private static final Optional<String> REVENUE = Optional.of("{NULL,1}");

  @Override
  public String name() {
    return "purchase-hot";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    List<List<Call>> captured = Purchases.captured(stand, out);
    List<List<Call>> spread = captured.stream().map(PurchaseHotBenchmark::spread).toList();
    if (spread.equals(captured)) {
      throw new IllegalStateException("the revenue account was not found");
    }
    DatabaseConfig one = stand.filled("shop", Shop::fill).withPoolMax(Contest.THREADS);
    DatabaseConfig many =
        stand.filled("many_revenues", PurchaseHotBenchmark::fill).withPoolMax(Contest.THREADS);
    try (Database hot = Database.forCommand(one);
        Database cool = Database.forCommand(many)) {
      Contender subject = Contender.of("one account", new Replay(hot, captured));
      Contender floor = Contender.of("spread", new Replay(cool, spread));
      List<Contender> contenders = List.of(subject, floor);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      readBalance(stand, out);
      Table.conclude(out, name(), subject, floor);
    }
  }

  private static List<Call> spread(List<Call> purchase) {
    return purchase.stream().map(PurchaseHotBenchmark::spread).toList();
  }

  private static Call spread(Call call) {
    int account = ThreadLocalRandom.current().nextInt(FIRST_SPARE, 1_000);
    return new Call(
        call.sql(),
        call.values().stream()
            .map(value -> value.equals(REVENUE) ? Optional.of("{NULL," + account + "}") : value)
            .toList());
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO account (id, kind, name, unit)
          SELECT i, 'SYSTEM', 'REVENUE_' || i, 'NPR' FROM generate_series(%d, 999) i
          """
              .formatted(FIRST_SPARE));
    }
    Shop.fill(connection);
  }

  /** After a roll-up, and again with what a busy shop sells until the next one. */
  private static void readBalance(Stand stand, PrintWriter out) throws Exception {
    try (Subject khata =
        Subject.on(stand.filled("grown_shop", GrownShop::fill), Contest.THREADS, stand)) {
      Balances balances = khata.get(Balances.class);
      khata.get(RollUp.class).handle();
      Latency rolledUp = Latency.of(READS, () -> balances.of(SystemAccount.REVENUE));
      Contender shop = Contender.of("shop", Purchases.of(khata));
      shop.compete(stand, Duration.ofSeconds(5));
      Latency tail = Latency.of(READS, () -> balances.of(SystemAccount.REVENUE));
      out.println("balance after 10,000,000 postings, rolled up: " + rolledUp);
      out.printf("balance with 5 s of purchases (%.0f/s) since then: %s%n", shop.rate(), tail);
    }
  }
}
