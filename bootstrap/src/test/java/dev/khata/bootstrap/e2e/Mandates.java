package dev.khata.bootstrap.e2e;

import java.time.Instant;

/** Mandates that are due at once. */
final class Mandates {
  private Mandates() {}

  /** One that charges that user for that line, now and every thirty days. */
  static long due(RunningKhata khata, long user, long plan, String line) {
    return due(khata, user, plan, line, Instant.now());
  }

  /** The same from that instant on. */
  static long due(RunningKhata khata, long user, long plan, String line, Instant at) {
    return khata
        .sql()
        .fetchSingle(
            """
            INSERT INTO mandate (user_id, plan_id, interval_days, status, anchor, next_slot,
              next_due_at, next_attempt_at, start_at, created_at, updated_at, phone, tag)
            SELECT ?, ?, 30, 'ENABLED', t.slot, t.slot, t.due, t.due, t.due, t.due, t.due, ?, 'regular'
            FROM (
              SELECT due, due AT TIME ZONE 'Asia/Kolkata' AS slot
              FROM CAST(? AS timestamptz) AS due) t
            RETURNING id
            """,
            user,
            plan,
            line,
            at.toString())
        .get(0, Long.class);
  }
}
