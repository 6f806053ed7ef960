package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.RollUps;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotStatement;
import dev.khata.persistence.database.Places;
import java.sql.ResultSet;
import java.time.Instant;

/** Roll-ups, made on the batch pool. */
final class JooqRollUps implements RollUps {
  private static final HotStatement SUMMARIZE = HotStatement.of("SELECT summarize_postings()");
  private static final HotStatement ROLL_UP = HotStatement.of("SELECT roll_up_postings(?)");

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
          transactions.<Boolean>inTransaction(this::summarize);
          return transactions.<Long>inTransaction(() -> rollUp(now));
        });
  }

  private boolean summarize() {
    return SUMMARIZE.query(database.dsl(), statement -> {}, ResultSet::next);
  }

  private long rollUp(Instant now) {
    return ROLL_UP.query(
        database.dsl(),
        statement -> new Places(statement, 1).instant(now),
        rows -> rows.next() ? rows.getLong(1) : 0);
  }
}
