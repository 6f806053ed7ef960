package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * {@link GrownShop} with what its customers are told of and had on their lines, so that the books
 * are right in every part. They bought from numbers that were erased since.
 */
final class ToldShop {
  private ToldShop() {}

  static void fill(Connection connection) throws SQLException {
    GrownShop.fill(connection);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL session_replication_role = replica");
      // The wallets were filled before anything was bought.
      statement.execute(
          "UPDATE posting SET created_at = created_at - interval '10 years' WHERE entry_id <= "
              + Wallets.COUNT);
      statement.execute(
          """
          INSERT INTO subscription (
            id, user_id, plan_id, plan_version, valid_from, valid_to, created_at)
          SELECT e.id, (e.id - 1) %% %1$d + 1, %2$d, 1, e.created_at,
            e.created_at + interval '28 days', e.created_at
          FROM journal_entry e WHERE e.kind = 'PURCHASE'
          """
              .formatted(Wallets.COUNT, Shop.PLAN));
      statement.execute(
          """
          INSERT INTO recharge_transaction (id, user_id, seq, amount, created_at, plan_id,
            subscription_id, entry_id, category, direction, source, status, service_type,
            payment_method)
          SELECT s.id, s.user_id, (s.id - 1) / %1$d, 100, s.created_at, s.plan_id, s.id, s.id,
            'SERVICE', 'DEBIT', 'RECHARGE', 'SUCCESS', 'PREPAID', 'WALLET'
          FROM subscription s
          """
              .formatted(Wallets.COUNT));
      statement.execute(
          """
          INSERT INTO transaction_counter (user_id, last_seq, recharged)
          SELECT t.user_id, max(t.seq), true FROM recharge_transaction t GROUP BY t.user_id
          """);
      for (String table : new String[] {"subscription", "recharge_transaction"}) {
        statement.execute(
            "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) FROM %1$s"
                .formatted(table));
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM (ANALYZE) subscription, recharge_transaction, transaction_counter");
    }
  }
}
