package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.RollUps;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotStatement;
import java.time.Instant;

/** Roll-ups, made on the batch pool. */
final class JooqRollUps implements RollUps {
  private static final HotStatement ROLL_UP = HotStatement.of("SELECT roll_up_postings(?)");

  private final Database database;
  private final Transactions transactions;

  JooqRollUps(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public long advance(Instant now) {
    return database.onBatchPool(() -> transactions.<Long>inTransaction(() -> rollUp(now)));
  }

  private long rollUp(Instant now) {
    return ROLL_UP.query(
        database.dsl(),
        statement -> new Places(statement, 1).instant(now),
        rows -> rows.next() ? rows.getLong(1) : 0);
  }
}
