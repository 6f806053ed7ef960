package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.messaging.InboxRows;
import dev.khata.persistence.messaging.MessageRows;
import dev.khata.persistence.recharge.PurchaseRows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

final class JooqChargeBook implements ChargeBook {
  /**
   * The purchases first; unless all of them are recorded, nothing else is. Occurrences in the order
   * of the turns, so that one is closed before another is open.
   */
  private static final HotSql<ChargeRows> RECORD =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              WITH recorded AS MATERIALIZED (%1$s),
              allowed AS MATERIALIZED (
                SELECT WHERE NOT EXISTS (SELECT FROM recorded r WHERE r.outcome <> 'RECORDED')),
              told AS (%2$s WHERE EXISTS (SELECT FROM allowed)),
              shown AS (%3$s WHERE EXISTS (SELECT FROM allowed)),
              foretold AS (%4$s WHERE EXISTS (SELECT FROM allowed) %5$s),
              taken_up AS (
                INSERT INTO occurrence (mandate_id, due_at, transaction_id, first_tried_at, retry_at,
                  decided_at, attempts, outcome, reason)
                SELECT o.mandate_id, o.due_at, coalesce(r.transaction_id, o.transaction_id),
                  o.first_tried_at, o.retry_at, :decided_at, o.attempts, o.outcome, o.reason
                FROM unnest(:occurrence_mandates, :occurrence_dues, :occurrence_recorded,
                    :occurrence_transactions, :occurrence_firsts, :occurrence_retries,
                    :occurrence_attempts, :occurrence_outcomes, :occurrence_reasons)
                  WITH ORDINALITY AS o (mandate_id, due_at, recorded, transaction_id,
                    first_tried_at, retry_at, attempts, outcome, reason, i)
                LEFT JOIN recorded r ON r.item = o.recorded
                WHERE EXISTS (SELECT FROM allowed)
                ORDER BY o.i
                ON CONFLICT (mandate_id, due_at) DO UPDATE
                  SET transaction_id = EXCLUDED.transaction_id,
                    first_tried_at = EXCLUDED.first_tried_at, retry_at = EXCLUDED.retry_at,
                    decided_at = EXCLUDED.decided_at, attempts = EXCLUDED.attempts,
                    outcome = EXCLUDED.outcome, reason = EXCLUDED.reason),
              turned AS (
                UPDATE mandate m
                SET status = t.status, stop_reason = t.stop_reason, last_slot = t.last_slot,
                  last_due_at = t.last_due_at, next_slot = t.next_slot, next_due_at = t.next_due_at,
                  next_attempt_at = t.next_attempt_at, last_run_at = t.last_run_at,
                  last_result = t.last_result, consecutive_failures = t.failures,
                  updated_at = :decided_at
                FROM unnest(:mandate_ids, :mandate_statuses, :mandate_stops, :mandate_last_slots,
                    :mandate_last_dues, :mandate_next_slots, :mandate_next_dues, :mandate_looks,
                    :mandate_runs, :mandate_results, :mandate_failures)
                  AS t (id, status, stop_reason, last_slot, last_due_at, next_slot, next_due_at,
                    next_attempt_at, last_run_at, last_result, failures)
                WHERE m.id = t.id AND EXISTS (SELECT FROM allowed)),
              counted AS (
                UPDATE autopay_run r
                SET succeeded = r.succeeded + :run_succeeded, failed = r.failed + :run_failed,
                  charged = r.charged + :run_charged, seen_at = now()
                WHERE r.id = :run AND EXISTS (SELECT FROM allowed)
                RETURNING r.id, r.succeeded + r.failed - :run_succeeded - :run_failed AS before),
              tried AS (
                INSERT INTO autopay_attempt (run_id, number, mandate_id, transaction_id, due_at, at,
                  succeeded, reason)
                SELECT c.id, c.before + a.i, a.mandate_id, r.transaction_id, a.due_at, :decided_at,
                  a.succeeded, a.reason
                FROM counted c
                CROSS JOIN unnest(:attempt_mandates, :attempt_dues, :attempt_recorded,
                    :attempt_succeeded, :attempt_reasons)
                  WITH ORDINALITY AS a (mandate_id, due_at, recorded, succeeded, reason, i)
                LEFT JOIN recorded r ON r.item = a.recorded)
              SELECT %6$s FROM recorded
              """,
              PurchaseRows.RECORDED,
              MessageRows.INSERT,
              InboxRows.INSERT,
              DebitNoticeRows.INSERT,
              DebitNoticeRows.REPLACE,
              PurchaseRows.COLUMNS),
          ChargeRows.VALUES);

  private final Database database;

  JooqChargeBook(Database database) {
    this.database = database;
  }

  @Override
  public Outcome record(Batch batch, List<Item> purchases, Instant now) {
    ChargeRows rows = new ChargeRows(batch, purchases, now);
    return RECORD.query(database.dsl(), rows, rows.purchases()::outcome);
  }
}
