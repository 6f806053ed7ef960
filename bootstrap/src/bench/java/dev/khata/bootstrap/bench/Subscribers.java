package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Users with a mandate each for their own line, all due at once; those with an odd id have money
 * for ever, the others none.
 */
final class Subscribers {
  static final int COUNT = 100_000;
  static final long PRICE = 24_900;
  private static final long RICH = 1_000_000_000_000L;
  private static final long FIRST_NUMBER = 9_779_800_000_000L;

  private Subscribers() {}

  static Stand.Seed of(int count) {
    return connection -> fill(connection, count);
  }

  private static void fill(Connection connection, int count) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO users (public_id, first_name, last_name, phone, phone_contract,
            phone_verified_at, state, role_id, language, created_at, updated_at)
          SELECT gen_random_uuid(), 'Asha', 'Rao', '+' || (%d + i), 'gencharge', now(), 'ACTIVE',
            (SELECT id FROM role WHERE name = 'user'), 'en', now(), now()
          FROM generate_series(1, %d) i
          """
              .formatted(FIRST_NUMBER, count));
      statement.execute(
          """
          INSERT INTO plan (name, name_key, type, price, validity_days, status, benefits,
            criteria_user_types, criteria_sources, criteria_plan_groups, most_popular, created_by,
            created_at, updated_at, version)
          VALUES ('1.5GB Daily Pack', '1.5gb daily pack', 'DATA', %d, 7, 'ACTIVE', '{}',
            '{}', '{}', '{}', false, 1, now(), now(), 1)
          """
              .formatted(PRICE));
      statement.execute(
          """
          INSERT INTO mandate (user_id, plan_id, interval_days, status, anchor, next_slot,
            next_due_at, next_attempt_at, start_at, created_at, updated_at, phone, tag)
          SELECT u.id, p.id, 30, 'ENABLED', t.slot, t.slot, now(), now(), now(), now(), now(),
            u.phone, 'regular'
          FROM users u, plan p, LATERAL (SELECT now() AT TIME ZONE 'Asia/Kolkata' AS slot) t
          WHERE u.phone IS NOT NULL
          ORDER BY u.id
          """);
      statement.execute("VACUUM (ANALYZE) users, plan, mandate");
    }
    wallets(connection);
  }

  private static void wallets(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO account (owner, kind, unit, balance, held, version, posted_at)
          SELECT u.id, 'WALLET', 'NPR', CASE u.id %% 2 WHEN 1 THEN %d ELSE 0 END, 0, u.id %% 2, now()
          FROM users u
          """
              .formatted(RICH));
      statement.execute(
          """
          WITH entry AS (
            INSERT INTO journal_entry (created_at, effective_at, legs, kind)
            SELECT now(), now(), 2, 'TOP_UP' FROM account a WHERE a.kind = 'WALLET' AND a.balance > 0
            RETURNING id),
          numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS i FROM entry),
          rich AS (
            SELECT a.id, a.balance, row_number() OVER (ORDER BY a.id) AS i
            FROM account a WHERE a.kind = 'WALLET' AND a.balance > 0)
          INSERT INTO posting (
            entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
          SELECT e.id, 2, %d, NULL, NULL, now(), 1, 'DEBIT', 'NPR' FROM numbered e
          UNION ALL
          SELECT e.id, r.id, r.balance, r.balance, 1, now(), 2, 'CREDIT', 'NPR'
          FROM numbered e JOIN rich r USING (i)
          """
              .formatted(RICH));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM (ANALYZE) account, journal_entry, posting");
    }
  }
}
