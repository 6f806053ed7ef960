package dev.khata.bootstrap.chaos;

import dev.khata.domain.wallet.SystemAccount;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The books of top-ups as they stand in the tables. */
final class SqlTopUpBooks {
  private static final String ASKED =
      """
      SELECT t.id, t.user_id, t.amount, t.status, p.reference FROM recharge_transaction t
      JOIN payment p ON p.transaction_id = t.id WHERE t.user_id = ANY (?)
      """;
  private static final String CAPTURED =
      """
      SELECT c.capture_reference, p.transaction_id, p.user_id, c.amount, c.use,
        (SELECT coalesce(sum(r.amount), 0) FROM payment_refund r WHERE r.gateway = c.gateway
          AND r.capture_reference = c.capture_reference AND r.state = 'DONE'),
        (SELECT coalesce(sum(r.amount), 0) FROM payment_reversal r WHERE r.gateway = c.gateway
          AND r.capture_reference = c.capture_reference AND r.undone_at IS NULL)
      FROM payment_capture c JOIN payment p ON p.id = c.payment_id WHERE p.user_id = ANY (?)
      """;
  private static final String WALLETS =
      """
      SELECT owner, sum(CASE kind WHEN 'RECEIVABLE' THEN -balance ELSE balance END) FROM account
      WHERE kind IN ('WALLET', 'RECEIVABLE') AND owner = ANY (?) GROUP BY owner
      """;
  private static final String SUSPENSE =
      """
      SELECT coalesce(sum(CASE side WHEN 'CREDIT' THEN amount ELSE -amount END), 0)
      FROM posting WHERE account_id = ?
      """;

  /** Top-ups that no payment asked for and none brought. */
  private static final String OF_NO_PAYMENT =
      """
      SELECT count(*) FROM recharge_transaction t
      WHERE user_id = ANY (?) AND source = 'WALLET_TOPUP' AND NOT EXISTS (SELECT FROM payment WHERE transaction_id = t.id)
        AND NOT EXISTS (SELECT FROM payment_capture WHERE transaction_id = t.id)
      """;

  private SqlTopUpBooks() {}

  static TopUpBooks of(Postgres postgres, Long[] users) throws SQLException, IOException {
    try (Connection connection = postgres.connect()) {
      DSLContext sql = DSL.using(connection);
      return new TopUpBooks(
          sql.fetch(ASKED, (Object) users)
              .map(
                  row ->
                      new TopUpBooks.Asked(
                          row.get(0, Long.class),
                          row.get(1, Long.class),
                          row.get(2, Long.class),
                          row.get(3, String.class),
                          row.get(4, UUID.class))),
          sql.fetch(CAPTURED, (Object) users)
              .map(
                  row ->
                      new TopUpBooks.Captured(
                          row.get(0, String.class),
                          row.get(1, Long.class),
                          row.get(2, Long.class),
                          row.get(3, Long.class),
                          row.get(4, String.class),
                          row.get(5, Long.class),
                          row.get(6, Long.class))),
          SqlBooks.numbers(sql, WALLETS, users),
          sql.fetchSingle(SUSPENSE, SystemAccount.SUSPENSE.number()).get(0, Long.class));
    }
  }

  /** How many top-ups are there for which nobody was asked for money. */
  static long ofNoPayment(Postgres postgres, Long[] users) throws SQLException, IOException {
    try (Connection connection = postgres.connect()) {
      return DSL.using(connection).fetchSingle(OF_NO_PAYMENT, (Object) users).get(0, Long.class);
    }
  }
}
