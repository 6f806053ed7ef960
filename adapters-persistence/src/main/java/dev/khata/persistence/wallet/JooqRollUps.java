package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.RollUps;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.time.Instant;

/** Roll-ups, made on the batch pool. */
final class JooqRollUps implements RollUps {
  private static final HotSql<Instant> SUMMARIZE =
      HotSql.of("SELECT summarize_postings()", Values.none());

  private static final HotSql<Instant> ROLL_UP =
      HotSql.of(
          "SELECT roll_up_postings(:now) AS postings",
          Values.<Instant>none().instant("now", now -> now));

  private final Database database;
  private final Transactions transactions;

  JooqRollUps(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public long advance(Instant now) {
    return database.onBatchPool(
        () -> {
          // In a transaction of its own, whose lock on the index is gone at once.
          transactions.<Boolean>inTransaction(() -> summarize(now));
          return transactions.<Long>inTransaction(() -> rollUp(now));
        });
  }

  private boolean summarize(Instant now) {
    return SUMMARIZE.query(database.dsl(), now, ResultSet::next);
  }

  private long rollUp(Instant now) {
    return ROLL_UP.first(database.dsl(), now, row -> row.getLong("postings")).orElseThrow();
  }
}
