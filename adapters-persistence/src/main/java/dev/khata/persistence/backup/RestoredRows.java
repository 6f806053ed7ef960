package dev.khata.persistence.backup;

import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.RestoreMode;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What rows that come back bring with them: rights of roles, counters, lines, and proofs. Where
 * they were summed up before they were lost, sums begin anew.
 */
record RestoredRows(DSLContext dsl, RestoreMode mode) {

  private static final String FRESH_ROLES =
      """
      CREATE TEMPORARY TABLE fresh_role ON COMMIT DROP AS
      SELECT s.id FROM staged_role s WHERE NOT EXISTS (SELECT FROM role r WHERE r.id = s.id)
      """;

  /** A role that is there keeps what it grants. */
  private static final List<String> RIGHTS_OF_FRESH_ROLES =
      List.of(
          """
          INSERT INTO role_permission (role_id, permission)
          SELECT s.role_id, s.permission FROM staged_role_permission s
          JOIN fresh_role r ON r.id = s.role_id
          """);

  /** Roles grant what they did; never Khata's own. */
  private static final List<String> RIGHTS =
      List.of(
          """
          DELETE FROM role_permission p
          WHERE p.role_id IN (SELECT r.id FROM staged_role s JOIN role r ON r.id = s.id
              WHERE NOT r.built_in)
            AND NOT EXISTS (SELECT FROM staged_role_permission s
              WHERE s.role_id = p.role_id AND s.permission = p.permission)
          """,
          """
          INSERT INTO role_permission (role_id, permission)
          SELECT s.role_id, s.permission FROM staged_role_permission s
          JOIN role r ON r.id = s.role_id AND NOT r.built_in
          ON CONFLICT DO NOTHING
          """);

  /** With its number, where that is free and of those that were given out; else the next one. */
  private static final List<String> MISSING_TRANSACTIONS =
      List.of(
          """
          CREATE TEMPORARY TABLE missing_transaction ON COMMIT DROP AS
          SELECT s.id, s.user_id, s.seq FROM staged_recharge_transaction s
          WHERE NOT EXISTS (SELECT FROM recharge_transaction t WHERE t.id = s.id)
          """,
          """
          INSERT INTO transaction_counter (user_id, last_seq)
          SELECT m.user_id, coalesce(
            (SELECT max(t.seq) FROM recharge_transaction t WHERE t.user_id = m.user_id), 0)
          FROM (SELECT DISTINCT user_id FROM missing_transaction ORDER BY user_id) m
          ON CONFLICT (user_id) DO NOTHING
          """,
          """
          SELECT user_id FROM transaction_counter
          WHERE user_id IN (SELECT user_id FROM missing_transaction)
          ORDER BY user_id FOR UPDATE
          """,
          """
          UPDATE staged_recharge_transaction s SET seq = n.seq
          FROM (
            SELECT f.id, CASE WHEN f.free THEN f.seq
              ELSE f.last_seq + row_number() OVER (PARTITION BY f.user_id, f.free ORDER BY f.seq, f.id)
              END AS seq
            FROM (
              SELECT m.id, m.user_id, m.seq, c.last_seq, m.seq <= c.last_seq AND NOT EXISTS (
                SELECT FROM recharge_transaction t
                WHERE t.user_id = m.user_id AND t.seq = m.seq) AS free
              FROM missing_transaction m JOIN transaction_counter c ON c.user_id = m.user_id) f) n
          WHERE s.id = n.id AND s.seq <> n.seq
          """);

  private static final String COUNT_TRANSACTIONS =
      """
      UPDATE transaction_counter c SET
        last_seq = greatest(c.last_seq, n.last_seq),
        recharged = c.recharged OR n.recharged
      FROM (
        SELECT s.user_id, max(s.seq) AS last_seq, bool_or(s.category = 'SERVICE'
          AND s.direction = 'DEBIT' AND s.status = 'SUCCESS' AND s.amount > 0) AS recharged
        FROM staged_recharge_transaction s
        WHERE s.id IN (SELECT id FROM missing_transaction) GROUP BY s.user_id) n
      WHERE c.user_id = n.user_id
      """;

  private static final String LINES =
      """
      INSERT INTO line AS l (phone, busy_until)
      SELECT t.phone, max(t.valid_to) FROM staged_subscription s
      JOIN subscription t ON t.id = s.id
      WHERE t.phone IS NOT NULL GROUP BY t.phone ORDER BY t.phone
      ON CONFLICT (phone) DO UPDATE SET busy_until = excluded.busy_until
      WHERE l.busy_until < excluded.busy_until
      """;

  private static final String UNPROVED =
      """
      SELECT a.id FROM account a
      JOIN posting p ON p.account_id = a.id
      WHERE a.kind <> 'SYSTEM' AND a.id IN (SELECT account_id FROM staged_posting)
      GROUP BY a.id, a.kind, a.version, a.balance
      HAVING count(*) <> a.version OR a.balance <> sum(
        CASE WHEN (p.side = 'CREDIT') = (a.kind NOT LIKE '%RECEIVABLE') THEN p.amount
        ELSE -p.amount END)
      LIMIT 1
      """;

  /** Who has left is not to be told of in words that others wrote. */
  private static final String RELEASED_WORDS =
      """
      UPDATE adjustment d SET erase_at = now() FROM staged_adjustment s
      WHERE d.id = s.id AND d.erase_at IS NULL AND NOT EXISTS (
        SELECT FROM users u WHERE u.id = d.owner)
      """;

  /** Such an event is of the transaction that was sealed; another one is sealed anew. */
  private static final String SEALED = "EXISTS (SELECT FROM audit_seal a WHERE a.event_id = s.id)";

  private static final String SOMEBODY_ELSE =
      """
      SELECT u.id FROM staged_users s JOIN users u ON u.id = s.id
      WHERE u.public_id <> s.public_id LIMIT 1
      """;

  private static final String CAME_BACK =
      "SELECT u.id FROM users u JOIN archived_user a ON a.id = u.id LIMIT 1";

  /** How many rows were put back. */
  long putBack(BackedUpTable table) {
    return switch (table.name()) {
      case "role" -> {
        dsl.execute(FRESH_ROLES);
        yield new PutBack(table, mode).run(dsl);
      }
      case "role_permission" ->
          (mode == RestoreMode.REPLACE ? RIGHTS : RIGHTS_OF_FRESH_ROLES)
              .stream().mapToLong(dsl::execute).sum();
      case "recharge_transaction" -> {
        MISSING_TRANSACTIONS.forEach(dsl::execute);
        long rows = new PutBack(table, mode).run(dsl);
        dsl.execute(COUNT_TRANSACTIONS);
        if (rows > 0) {
          dsl.fetch("SELECT restart_transaction_roll_up()");
        }
        yield rows;
      }
      case "adjustment" -> {
        long rows = new PutBack(table, mode).run(dsl);
        dsl.execute(RELEASED_WORDS);
        yield rows;
      }
      case "subscription" -> {
        long rows = new PutBack(table, mode).run(dsl);
        dsl.execute(LINES);
        yield rows;
      }
      case "audit_event" ->
          new PutBack(table, mode, SEALED, Set.of()).run(dsl)
              + new PutBack(table, mode, "NOT " + SEALED, Set.of("xact")).run(dsl);
      case "posting" -> {
        long rows = new PutBack(table, mode).run(dsl);
        require(UNPROVED, "the books would not add up: account ");
        if (rows > 0) {
          dsl.fetch("SELECT postings_came_back()");
        }
        yield rows;
      }
      case "users" -> {
        require(SOMEBODY_ELSE, "another person has the number here that it has of user ");
        long rows = new PutBack(table, mode).run(dsl);
        require(CAME_BACK, "somebody has left at this very moment: user ");
        yield rows;
      }
      default -> new PutBack(table, mode).run(dsl);
    };
  }

  private void require(String noRow, String otherwise) {
    dsl.fetchOptional(noRow)
        .ifPresent(
            row -> {
              throw new RestoreFailed(otherwise + row.get(0));
            });
  }
}
