package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The raw floor: a sale in the fewest rows and in one statement, written by hand. */
record RawSale(Database database) implements Operation {
  private static final String SALE =
      """
      WITH paid AS (
        UPDATE account SET balance = balance - ?, version = version + 1,
          posted_at = greatest(posted_at, ?)
        WHERE owner = ? AND kind = 'WALLET' AND balance - held >= ?
        RETURNING id, balance, version, posted_at),
      entry AS (
        INSERT INTO journal_entry (created_at, effective_at, legs, kind)
        SELECT posted_at, posted_at, 2, 'SALE' FROM paid RETURNING id)
      INSERT INTO posting (
        entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
      SELECT e.id, p.id, ?, p.balance, p.version, p.posted_at, 1, 'DEBIT', 'NPR'
      FROM paid p, entry e
      UNION ALL
      SELECT e.id, 1, ?, NULL, NULL, p.posted_at, 2, 'CREDIT', 'NPR' FROM paid p, entry e
      RETURNING entry_id
      """;

  @Override
  public void run(long turn) {
    database.dsl().connection(connection -> sell(connection, Wallets.owner(turn), 249));
  }

  private static void sell(Connection connection, long owner, long price) throws SQLException {
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    try (PreparedStatement statement = connection.prepareStatement(SALE)) {
      statement.setLong(1, price);
      statement.setObject(2, now);
      statement.setLong(3, owner);
      statement.setLong(4, price);
      statement.setLong(5, price);
      statement.setLong(6, price);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("not recorded");
        }
      }
    }
  }
}
