package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * The raw floor: mandates charged in the fewest rows that do the job, by hand. In each transaction
 * one statement claims as many as Khata does, locks their wallets and reads what has to be known,
 * and one writes all of it, with a text message and one in the inbox to each; in place of what is
 * sealed stand as many bytes. All of the tables' triggers, keys and constraints hold for it too.
 */
record RawCharges(Database database) implements Callable<Integer> {
  private static final int CHUNK = 1_000;

  private static final String CLAIM =
      """
      WITH due AS MATERIALIZED (
        SELECT m.id, m.user_id, m.plan_id, m.phone, m.next_due_at, m.next_slot
        FROM mandate m
        WHERE m.next_attempt_at <= ?::timestamptz
        ORDER BY m.next_attempt_at, m.id
        LIMIT 1000
        FOR NO KEY UPDATE SKIP LOCKED),
      wallet AS MATERIALIZED (
        SELECT a.owner, a.balance - a.held AS available
        FROM account a
        WHERE a.kind = 'WALLET' AND a.owner IN (SELECT d.user_id FROM due d)
        ORDER BY a.id
        FOR NO KEY UPDATE)
      SELECT d.id, d.user_id, d.phone, d.next_due_at::text, w.available >= p.price
      FROM due d
      JOIN wallet w ON w.owner = d.user_id
      JOIN plan p ON p.id = d.plan_id AND p.status = 'ACTIVE'
      JOIN users u ON u.id = d.user_id AND u.state = 'ACTIVE'
      """;

  private static final String CHARGE =
      """
      WITH asked AS MATERIALIZED (
        SELECT a.mandate, a.owner, a.phone, a.due, a.pays, a.i,
          nextval('recharge_transaction_id_seq') AS transaction,
          CASE WHEN a.pays THEN nextval('journal_entry_id_seq') END AS entry,
          CASE WHEN a.pays THEN nextval('subscription_id_seq') END AS subscription
        FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::boolean[])
          WITH ORDINALITY AS a (mandate, owner, phone, due, pays, i)),
      told AS (SELECT ?::timestamptz AS at, ?::uuid AS run),
      written AS (
        SELECT to_char(at AT TIME ZONE 'Asia/Kolkata', 'YYYY-MM-DD HH24:MI "(UTC+05:30)"') AS now,
          to_char((at + interval '1 day') AT TIME ZONE 'Asia/Kolkata',
            'YYYY-MM-DD HH24:MI "(UTC+05:30)"') AS again,
          decode(repeat('00', 214), 'hex') AS charged, decode(repeat('00', 228), 'hex') AS failed
        FROM told),
      plan_of AS (
        SELECT p.id, p.version, p.price, p.validity_days AS days, p.name,
          round(p.price / 100.0, 2) || ' NPR' AS amount
        FROM plan p),
      counted AS (
        INSERT INTO transaction_counter AS c (user_id, last_seq, recharged)
        SELECT owner, 1, pays FROM asked
        ON CONFLICT (user_id) DO UPDATE
          SET last_seq = c.last_seq + 1, recharged = c.recharged OR EXCLUDED.recharged
        RETURNING user_id, last_seq),
      paid AS (
        UPDATE account a SET balance = balance - price, version = a.version + 1,
          posted_at = greatest(posted_at, at)
        FROM asked, told, plan_of
        WHERE pays AND a.owner = asked.owner AND kind = 'WALLET' AND balance - held >= price
        RETURNING a.id, a.balance, a.version, a.posted_at, entry),
      earned AS (
        INSERT INTO account AS a (owner, kind, unit, balance, held, version, posted_at)
        SELECT owner, 'POINTS', 'POINTS', price / 1000, 0, 1, at FROM asked, told, plan_of
        WHERE pays
        ON CONFLICT (owner, kind) DO UPDATE SET balance = a.balance + EXCLUDED.balance,
          version = a.version + 1, posted_at = greatest(a.posted_at, EXCLUDED.posted_at)
        RETURNING owner, id, balance, version, posted_at),
      entered AS (
        INSERT INTO journal_entry (id, created_at, effective_at, legs, kind)
        SELECT entry, at, at, 4, 'PURCHASE' FROM paid, told),
      posted AS (
        INSERT INTO posting (
          entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
        SELECT p.entry, p.id, price, p.balance, p.version, p.posted_at, 1, 'DEBIT', 'NPR'
        FROM paid p, plan_of
        UNION ALL
        SELECT p.entry, 1, price, NULL, NULL, p.posted_at, 2, 'CREDIT', 'NPR'
        FROM paid p, plan_of
        UNION ALL
        SELECT p.entry, 8, price / 1000, NULL, NULL, p.posted_at, 3, 'DEBIT', 'POINTS'
        FROM paid p, plan_of
        UNION ALL
        SELECT a.entry, e.id, price / 1000, e.balance, e.version, e.posted_at, 4, 'CREDIT',
          'POINTS'
        FROM asked a JOIN earned e ON e.owner = a.owner, plan_of),
      freed AS (
        INSERT INTO line AS l (phone, busy_until, seen_at)
        SELECT phone, at + make_interval(days => days), at FROM asked, told, plan_of WHERE pays
        ON CONFLICT (phone) DO UPDATE
          SET busy_until = greatest(l.busy_until, EXCLUDED.seen_at)
              + (EXCLUDED.busy_until - EXCLUDED.seen_at),
            seen_at = greatest(l.seen_at, EXCLUDED.seen_at)
        RETURNING phone, busy_until),
      sold AS (
        INSERT INTO subscription (
          id, user_id, plan_id, plan_version, valid_from, valid_to, created_at, phone)
        SELECT a.subscription, a.owner, p.id, p.version,
          f.busy_until - make_interval(days => days), f.busy_until, at, a.phone
        FROM asked a JOIN freed f ON f.phone = a.phone, told, plan_of p
        WHERE a.pays),
      listed AS (
        INSERT INTO recharge_transaction (
          id, user_id, seq, amount, created_at, plan_id, subscription_id, entry_id, category,
          direction, source, status, service_type, payment_method, failure_reason, from_phone,
          to_phone)
        SELECT a.transaction, a.owner, c.last_seq, price, at, p.id, a.subscription, a.entry,
          'SERVICE', 'DEBIT', 'AUTOPAY', CASE WHEN a.pays THEN 'SUCCESS' ELSE 'FAILED' END,
          'PREPAID', 'WALLET', CASE WHEN a.pays THEN NULL ELSE 'INSUFFICIENT_FUNDS' END, a.phone,
          a.phone
        FROM asked a JOIN counted c ON c.user_id = a.owner, told, plan_of p),
      taken_up AS (
        INSERT INTO occurrence (mandate_id, due_at, transaction_id, first_tried_at, retry_at,
          decided_at, attempts, outcome, reason)
        SELECT a.mandate, a.due, a.transaction, at,
          CASE WHEN a.pays THEN NULL ELSE at + interval '1 day' END, at, 1,
          CASE WHEN a.pays THEN 'CHARGED' ELSE 'RETRYING' END,
          CASE WHEN a.pays THEN NULL ELSE 'INSUFFICIENT_FUNDS' END
        FROM asked a, told),
      turned AS (
        UPDATE mandate m SET last_slot = next_slot, last_due_at = next_due_at,
          next_slot = next_slot + interval '30 days',
          next_due_at = next_due_at + interval '30 days',
          next_attempt_at = CASE WHEN a.pays THEN next_due_at + interval '30 days'
            ELSE at + interval '1 day' END,
          last_run_at = at, last_result = CASE WHEN a.pays THEN 'SUCCESS' ELSE 'FAILED' END,
          consecutive_failures = CASE WHEN a.pays THEN 0 ELSE consecutive_failures + 1 END,
          updated_at = at
        FROM asked a, told
        WHERE m.id = a.mandate),
      tried AS (
        INSERT INTO autopay_attempt (
          run_id, number, mandate_id, transaction_id, due_at, at, succeeded, reason)
        SELECT run, r.succeeded + r.failed + a.i, a.mandate, a.transaction, a.due, t.at, a.pays,
          CASE WHEN a.pays THEN NULL ELSE 'INSUFFICIENT_FUNDS' END
        FROM asked a, told t JOIN autopay_run r ON r.id = t.run),
      messaged AS (
        INSERT INTO message (id, channel, state, sealed_key_id, sealed, created_at, expires_at,
          claimed_until, doubts, failures, request_id)
        SELECT uuidv7(), 'SMS', 'PENDING', '2026-11-30',
          CASE WHEN a.pays THEN w.charged ELSE w.failed END, at, at + interval '24 hours', at, 0, 0,
          run::text
        FROM asked a, told, written w),
      shown AS (
        INSERT INTO inbox_message (id, user_id, template, variables, created_at, expires_at)
        SELECT uuidv7(), a.owner, CASE WHEN a.pays THEN 'autopay-charged' ELSE 'autopay-failed' END,
          CASE WHEN a.pays
            THEN ARRAY['amount', p.amount, 'at', w.now, 'merchant', 'Khata', 'phone', a.phone,
              'plan', p.name, 'reference', a.mandate::text]
            ELSE ARRAY['again', w.again, 'amount', p.amount, 'failure', 'INSUFFICIENT_FUNDS',
              'phone', a.phone, 'plan', p.name, 'reference', a.mandate::text] END,
          at, at + interval '365 days'
        FROM asked a, told, written w, plan_of p)
      UPDATE autopay_run r SET succeeded = r.succeeded + n.paid, failed = r.failed + n.unpaid,
        charged = r.charged + n.paid * p.price
      FROM told t, plan_of p, (
        SELECT count(*) FILTER (WHERE pays) AS paid, count(*) FILTER (WHERE NOT pays) AS unpaid
        FROM asked) n
      WHERE r.id = t.run
      """;

  private static final class Due {
    private final List<Long> mandates = new ArrayList<>();
    private final List<Long> owners = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
    private final List<String> dues = new ArrayList<>();
    private final List<Boolean> pays = new ArrayList<>();
  }

  @Override
  public Integer call() {
    return database.onBatchPool(
        () -> database.dsl().connectionResult(connection -> chargeAll(connection)));
  }

  private static int chargeAll(Connection connection) throws SQLException {
    UUID run = UUID.randomUUID();
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    try (PreparedStatement begin =
        connection.prepareStatement("INSERT INTO autopay_run (id, started_at) VALUES (?, ?)")) {
      begin.setObject(1, run);
      begin.setObject(2, now);
      begin.execute();
    }
    connection.setAutoCommit(false);
    int charged = 0;
    int last;
    try (PreparedStatement claim = connection.prepareStatement(CLAIM);
        PreparedStatement charge = connection.prepareStatement(CHARGE)) {
      do {
        last = charge(connection, claim, charge, run, now);
        connection.commit();
        charged += last;
      } while (last == CHUNK);
    } finally {
      connection.setAutoCommit(true);
    }
    return charged;
  }

  private static int charge(
      Connection connection,
      PreparedStatement claim,
      PreparedStatement charge,
      UUID run,
      OffsetDateTime now)
      throws SQLException {
    claim.setObject(1, now);
    Due due = new Due();
    try (ResultSet rows = claim.executeQuery()) {
      while (rows.next()) {
        due.mandates.add(rows.getLong(1));
        due.owners.add(rows.getLong(2));
        due.phones.add(rows.getString(3));
        due.dues.add(rows.getString(4));
        due.pays.add(rows.getBoolean(5));
      }
    }
    charge.setArray(1, connection.createArrayOf("bigint", due.mandates.toArray()));
    charge.setArray(2, connection.createArrayOf("bigint", due.owners.toArray()));
    charge.setArray(3, connection.createArrayOf("text", due.phones.toArray()));
    charge.setArray(4, connection.createArrayOf("timestamptz", due.dues.toArray()));
    charge.setArray(5, connection.createArrayOf("boolean", due.pays.toArray()));
    charge.setObject(6, Instant.now().atOffset(ZoneOffset.UTC));
    charge.setObject(7, run);
    charge.executeUpdate();
    return due.mandates.size();
  }
}
