package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The raw floor: a purchase in the fewest rows that do the job, one statement that reads and one
 * that writes, by hand. All of the tables' triggers, keys and constraints hold for it too.
 */
record RawPurchase(Database database) implements Operation {
  private static final String READ =
      """
      SELECT p.price, p.validity_days, a.balance - a.held, u.phone
      FROM plan p, users u JOIN account a ON a.owner = u.id AND a.kind = 'WALLET'
      WHERE p.id = ? AND p.status = 'ACTIVE' AND u.id = ?
      """;

  private static final String WRITE =
      """
      WITH asked (at, owner, price, days, phone, plan, message) AS (
        VALUES (?::timestamptz, ?::bigint, ?::bigint, ?::integer, ?::text, ?::bigint, ?::uuid)),
      counted AS (
        INSERT INTO transaction_counter AS c (user_id, last_seq, recharged)
        SELECT owner, 1, true FROM asked
        ON CONFLICT (user_id) DO UPDATE SET last_seq = c.last_seq + 1, recharged = true
        RETURNING last_seq),
      paid AS (
        UPDATE account a SET balance = balance - price, version = version + 1,
          posted_at = greatest(posted_at, at)
        FROM asked
        WHERE a.owner = asked.owner AND kind = 'WALLET' AND balance - held >= price
        RETURNING id, balance, version, posted_at),
      earned AS (
        INSERT INTO account AS a (owner, kind, unit, balance, held, version, posted_at)
        SELECT owner, 'POINTS', 'POINTS', price / 1000, 0, 1, at FROM asked
        ON CONFLICT (owner, kind) DO UPDATE SET balance = a.balance + EXCLUDED.balance,
          version = a.version + 1, posted_at = greatest(a.posted_at, EXCLUDED.posted_at)
        RETURNING id, balance, version, posted_at),
      entry AS (
        INSERT INTO journal_entry (created_at, effective_at, legs, kind)
        SELECT posted_at, posted_at, 4, 'PURCHASE' FROM paid RETURNING id),
      posted AS (
        INSERT INTO posting (
          entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
        SELECT e.id, p.id, price, p.balance, p.version, p.posted_at, 1, 'DEBIT', 'NPR'
        FROM asked, paid p, entry e
        UNION ALL
        SELECT e.id, 1, price, NULL, NULL, p.posted_at, 2, 'CREDIT', 'NPR'
        FROM asked, paid p, entry e
        UNION ALL
        SELECT e.id, 8, price / 1000, NULL, NULL, p.posted_at, 3, 'DEBIT', 'POINTS'
        FROM asked, paid p, entry e
        UNION ALL
        SELECT e.id, s.id, price / 1000, s.balance, s.version, s.posted_at, 4, 'CREDIT', 'POINTS'
        FROM asked, earned s, entry e),
      freed AS (
        INSERT INTO line AS l (phone, busy_until)
        SELECT phone, at + make_interval(days => days) FROM asked
        ON CONFLICT (phone) DO UPDATE
          SET busy_until = greatest(l.busy_until, (SELECT at FROM asked))
            + (SELECT make_interval(days => days) FROM asked)
        RETURNING busy_until),
      sold AS (
        INSERT INTO subscription (
          user_id, plan_id, valid_from, valid_to, created_at, phone, user_type)
        SELECT owner, plan, busy_until - make_interval(days => days), busy_until, at, phone,
          'PREPAID'
        FROM asked, freed
        RETURNING id),
      told AS (
        INSERT INTO message (id, channel, state, sealed_key_id, sealed, created_at, expires_at,
          claimed_until, doubts, failures, request_id)
        SELECT message, 'SMS', 'PENDING', 'k', '\\x00', at, at + interval '1 day', at, 0, 0, 'bench'
        FROM asked)
      INSERT INTO recharge_transaction (
        user_id, seq, amount, created_at, plan_id, subscription_id, entry_id, category, direction,
        source, status, service_type, payment_method, from_phone, to_phone)
      SELECT owner, last_seq, price, at, plan, sold.id, entry.id, 'SERVICE', 'DEBIT', 'RECHARGE',
        'SUCCESS', 'PREPAID', 'WALLET', phone, phone
      FROM asked, counted, sold, entry
      RETURNING id
      """;

  @Override
  public void run(long turn) {
    database.dsl().connection(connection -> buy(connection, Wallets.owner(turn)));
  }

  private static void buy(Connection connection, long user) throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setLong(1, Shop.PLAN);
      read.setLong(2, user);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        write(connection, user, row.getLong(1), row.getInt(2), row.getString(4));
      }
    }
  }

  private static void write(Connection connection, long user, long price, int days, String phone)
      throws SQLException {
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, now);
      write.setLong(2, user);
      write.setLong(3, price);
      write.setInt(4, days);
      write.setString(5, phone);
      write.setLong(6, Shop.PLAN);
      write.setObject(7, new UUID(random.nextLong(), random.nextLong()));
      try (ResultSet rows = write.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("not bought");
        }
      }
    }
  }
}
