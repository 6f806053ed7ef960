package dev.khata.persistence.reporting;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.TransactionRollUp;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;

/**
 * The roll-up in SQL, made on the batch pool. All that compares numbers of transactions is there.
 */
final class JooqTransactionRollUp implements TransactionRollUp {
  private static final HotSql<Part> SUMMARIZE =
      HotSql.of("SELECT summarize_transactions()", Values.none());

  private static final HotSql<Part> RESTART =
      HotSql.of("SELECT restart_transaction_roll_up()", Values.none());

  private static final HotSql<Part> ROLL_UP =
      HotSql.of(
          "SELECT roll_up_transactions(:zone, :most::integer) AS transactions",
          Values.<Part>none().text("zone", Part::zone).number("most", Part::most));

  private record Part(String zone, long most) {}

  private final Database database;
  private final Transactions transactions;

  JooqTransactionRollUp(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public long advance(ReportZone zone, int most) {
    Part part = new Part(zone.id().getId(), most);
    return database.onBatchPool(
        () -> {
          // In a transaction of its own, whose lock on the index is gone at once.
          run(SUMMARIZE, part);
          return transactions.<Long>inTransaction(() -> rollUp(part));
        });
  }

  private long rollUp(Part part) {
    return ROLL_UP.first(database.dsl(), part, row -> row.getLong("transactions")).orElseThrow();
  }

  @Override
  public void beginAnew() {
    database.onBatchPool(() -> run(RESTART, new Part("", 0)));
  }

  private void run(HotSql<Part> statement, Part part) {
    transactions.<Boolean>inTransaction(
        () -> statement.query(database.dsl(), part, ResultSet::next));
  }
}
