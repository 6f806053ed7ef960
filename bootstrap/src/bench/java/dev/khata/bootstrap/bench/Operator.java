package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What an operator has after three years: a million users, ten million transactions, a hundred
 * thousand plans that run among a million that were sold, a million rewards, and ten thousand users
 * who have left.
 */
final class Operator {
  static final int TRANSACTIONS = Integer.getInteger("bench.transactions", 10_000_000);
  private static final int USERS = Integer.getInteger("bench.users", 1_000_000);
  private static final int SOLD = USERS;
  private static final int RUNNING = SOLD / 10;
  private static final int PLANS = 50;
  private static final int GONE = 10_000;

  private Operator() {}

  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      users(statement);
      // No entries of the journal stand behind these, and none are looked at.
      statement.execute("SET session_replication_role = replica");
      plans(statement);
      transactions(statement);
      people(statement);
      statement.execute(
          "VACUUM (ANALYZE) users, user_tally, recharge_transaction, subscription, line, plan,"
              + " referral, account, archived_user");
    }
  }

  private static void users(Statement statement) throws SQLException {
    statement.execute(
        """
        INSERT INTO users (public_id, first_name, last_name, phone, phone_contract,
          phone_verified_at, state, role_id, language, user_type, created_at, updated_at)
        SELECT gen_random_uuid(), 'Asha', 'Rao', '+' || (919000000000 + g), 'gencharge', now(),
          CASE WHEN g %% 50 = 0 THEN 'BLOCKED' ELSE 'ACTIVE' END,
          (SELECT id FROM role WHERE name = 'user'), 'en',
          CASE WHEN g %% 7 = 0 THEN 'POSTPAID' ELSE 'PREPAID' END,
          now() - (%1$d - g) * interval '90 seconds', now()
        FROM generate_series(1, %1$d) g
        """
            .formatted(USERS));
  }

  private static void plans(Statement statement) throws SQLException {
    statement.execute(
        """
        INSERT INTO plan (name, name_key, type, price, validity_days, status, benefits,
          criteria_user_types, criteria_sources, criteria_plan_groups, most_popular, created_by,
          created_at, updated_at, version)
        SELECT 'Plan ' || g, 'plan ' || g,
          (ARRAY['DATA', 'TALKTIME', 'COMBO', 'OTT'])[1 + g %% 4], 1000 + g * 100, 28, 'ACTIVE',
          '{}', '{}', '{}', '{}', g %% 10 = 0, 1, now() - g * interval '10 days', now(), 1
        FROM generate_series(1, %d) g
        """
            .formatted(PLANS));
    statement.execute(
        """
        INSERT INTO subscription (id, user_id, plan_id, plan_version, valid_from, valid_to,
          created_at, phone)
        SELECT g, 1 + g %% %2$d, 1 + g %% %4$d, 1, at, at + interval '28 days', at,
          '+' || (9779900000000 + g)
        FROM generate_series(1, %1$d) g,
          LATERAL (SELECT CASE WHEN g > %1$d - %3$d
            THEN now() - (%1$d - g) * interval '24 seconds'
            ELSE now() - interval '28 days' - (%1$d - g) * interval '90 seconds' END AS at) s
        ORDER BY g
        """
            .formatted(SOLD, USERS, RUNNING, PLANS));
    statement.execute(
        "INSERT INTO line (phone, busy_until) SELECT phone, valid_to FROM subscription ORDER BY"
            + " id");
  }

  private static void transactions(Statement statement) throws SQLException {
    // Built once at the end, in their order.
    statement.execute(
        "ALTER TABLE recharge_transaction DROP CONSTRAINT recharge_transaction_seq_key");
    statement.execute(
        """
        INSERT INTO recharge_transaction (user_id, seq, amount, created_at, plan_id, offer_id,
          subscription_id, entry_id, category, direction, source, status, service_type,
          payment_method, failure_reason, from_phone, to_phone)
        SELECT who, 1 + g / %2$d, 1000 + g %% 90000, at,
          CASE WHEN service THEN 1 + g %% 50 END, NULL,
          CASE WHEN service AND NOT failed THEN 1 END,
          CASE WHEN NOT failed THEN 1 END,
          CASE WHEN service THEN 'SERVICE' ELSE 'WALLET' END,
          CASE WHEN service THEN 'DEBIT' ELSE 'CREDIT' END,
          CASE WHEN service THEN (ARRAY['RECHARGE', 'AUTOPAY'])[1 + g / 10 %% 2]
            ELSE (ARRAY['WALLET_TOPUP', 'REFUND', 'OFFER_CASHBACK'])[1 + g / 10 %% 3] END,
          CASE WHEN failed THEN 'FAILED' ELSE 'SUCCESS' END,
          CASE WHEN service THEN (ARRAY['PREPAID', 'POSTPAID'])[1 + g / 20 %% 2] END,
          (ARRAY['WALLET', 'UPI', 'CARD', 'NETBANKING'])[1 + g / 40 %% 4],
          CASE WHEN failed THEN 'INSUFFICIENT_FUNDS' END, NULL, NULL
        FROM generate_series(1, %1$d) g,
          LATERAL (SELECT 1 + (g::bigint * 7919) %% %2$d AS who, g %% 10 < 7 AS service,
            g %% 33 = 0 AS failed, now() - (%1$d - g) * (interval '1096 days' / %1$d) AS at) s
        ORDER BY g
        """
            .formatted(TRANSACTIONS, USERS));
    statement.execute(
        """
        ALTER TABLE recharge_transaction
        ADD CONSTRAINT recharge_transaction_seq_key UNIQUE (user_id, seq) INCLUDE (id, amount,
          created_at, category, direction, source, status, service_type, payment_method, to_phone)
        """);
  }

  private static void people(Statement statement) throws SQLException {
    statement.execute(
        """
        INSERT INTO account (owner, kind, unit, balance, held, version, posted_at)
        SELECT g, 'WALLET', 'NPR', g %% 100000, 0, 1, now() FROM generate_series(1, %d) g
        """
            .formatted(USERS + GONE));
    statement.execute(
        """
        INSERT INTO referral (referrer_id, referred_id, reward, created_at, claimed_at,
          transaction_id, status)
        SELECT 1 + g %% 100000, g, 5000, now() - (%1$d - g) * interval '90 seconds',
          CASE WHEN g %% 3 = 0 THEN now() END, CASE WHEN g %% 3 = 0 THEN g END,
          CASE WHEN g %% 3 = 0 THEN 'EARNED' ELSE 'PENDING' END
        FROM generate_series(1, %1$d) g
        """
            .formatted(USERS));
    statement.execute(
        """
        INSERT INTO archived_user (id, public_id, state, user_type, referral_code, created_at,
          updated_at, deleted_at)
        SELECT %1$d + g, gen_random_uuid(), 'ACTIVE', 'PREPAID',
          (SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
            1 + (g >> (5 * b))::integer %% 32, 1), '') FROM generate_series(0, 7) b),
          now() - interval '3 years', now(), now() - g * interval '1 hour'
        FROM generate_series(1, %2$d::bigint) g
        """
            .formatted(USERS, GONE));
  }
}
