package dev.khata.persistence.autopay;

/** What proves of a whole database that each due instant was charged once at most. */
final class Proof {
  /**
   * Mandates at fault, with what is wrong: two transactions for one due instant, or one for two; an
   * occurrence that nothing was taken up for, or none for what was; more than one that is open; a
   * charge on record that no due instant has, or that took nothing.
   */
  static final String SQL =
      """
      SELECT m.id, 'the last that was taken up has no occurrence' AS fault
      FROM mandate m
      WHERE m.last_due_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM occurrence o WHERE o.mandate_id = m.id AND o.due_at = m.last_due_at)
      UNION ALL
      SELECT o.mandate_id, 'an occurrence after the last that was taken up'
      FROM occurrence o JOIN mandate m ON m.id = o.mandate_id
      WHERE o.due_at > coalesce(m.last_due_at, '-infinity')
      UNION ALL
      SELECT m.id, 'a due instant is missing'
      FROM mandate m
      JOIN occurrence o ON o.mandate_id = m.id
      WHERE m.interval_days IS NOT NULL AND m.last_due_at IS NOT NULL
      GROUP BY m.id
      HAVING count(*) <> extract(day FROM m.last_slot - m.anchor) / m.interval_days + 1
      UNION ALL
      SELECT o.mandate_id, 'more than one is open'
      FROM occurrence o WHERE o.outcome = 'RETRYING'
      GROUP BY o.mandate_id HAVING count(*) > 1
      UNION ALL
      SELECT o.mandate_id, 'charged, but by no successful transaction of its payer'
      FROM occurrence o
      JOIN mandate m ON m.id = o.mandate_id
      LEFT JOIN recharge_transaction t ON t.id = o.transaction_id
        AND t.status = 'SUCCESS' AND t.source = 'AUTOPAY' AND t.user_id = m.user_id
      WHERE o.outcome = 'CHARGED' AND t.id IS NULL
      UNION ALL
      SELECT NULL, 'transaction ' || t.id || ' is of no due instant'
      FROM recharge_transaction t
      WHERE t.source = 'AUTOPAY' AND t.status = 'SUCCESS' AND NOT EXISTS (
        SELECT FROM occurrence o WHERE o.transaction_id = t.id AND o.outcome = 'CHARGED')
      """;

  private Proof() {}
}
