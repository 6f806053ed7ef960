package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** Makes the mandates that fall due during a storm, and ends them after it. */
final class Mandates {
  private static final int EACH_MINUTE = 2;

  /** Enough for as long as a storm may last. */
  private static final int COPIES = 24_000;

  private static final double COPIES_A_SECOND = 60;
  private static final long FIRST_LINE = 919_700_000_000L;
  private static final int LINES = 5_000;

  /**
   * Copies of mandates for a charge each day, one after the other so that what falls due never
   * ends. Some are looked at late, when two more days have gone by that are to be closed as missed.
   */
  private static final String COPY =
      """
      INSERT INTO mandate (user_id, plan_id, interval_days, status, anchor, next_slot, next_due_at,
        next_attempt_at, start_at, created_at, updated_at, phone, tag)
      SELECT m.user_id, m.plan_id, m.interval_days, m.status, m.anchor + c.later,
        m.next_slot + c.later, m.next_due_at + c.later, c.at, m.start_at + c.later, m.created_at,
        m.updated_at, '+' || (? + c.number % ?), m.tag
      FROM (
        SELECT n.number, m.id, t.at, make_interval(secs => extract(epoch FROM t.at - m.next_due_at)
          - CASE WHEN n.number % 20 = 0 THEN 2 * 86400 ELSE 0 END) AS later
        FROM generate_series(1, ?) n (number)
        CROSS JOIN LATERAL (SELECT now() + make_interval(secs => n.number / ?) AS at) t
        JOIN mandate m ON m.id = (?)[1 + n.number % ?]) c
      JOIN mandate m ON m.id = c.id
      """;

  private static final String DUE =
      """
      SELECT count(*) FROM mandate
      WHERE user_id = ANY (?) AND status = 'ENABLED' AND next_attempt_at <= ?::timestamptz
      """;

  private static final String PAUSE =
      """
      UPDATE mandate SET status = 'PAUSED', next_slot = NULL, next_due_at = NULL,
        next_attempt_at = NULL
      WHERE user_id = ANY (?) AND status = 'ENABLED'
      """;

  private Mandates() {}

  static void make(Stage stage, List<Customer> customers, Plan plan) throws Exception {
    List<Long> daily = new ArrayList<>();
    String later = Instant.now().plusSeconds(7_200).toString();
    for (Customer customer : customers) {
      daily.add(made(stage, customer, plan, Map.of("interval_days", 1, "start_date", later)));
      for (int i = 0; i < EACH_MINUTE; i++) {
        made(stage, customer, plan, Map.of("schedule_cron", "* * * * *"));
      }
    }
    try (Connection connection = stage.site().postgres().connect()) {
      DSL.using(connection)
          .execute(
              COPY,
              FIRST_LINE,
              LINES,
              COPIES,
              COPIES_A_SECOND,
              daily.toArray(Long[]::new),
              daily.size());
    }
  }

  private static long made(Stage stage, Customer customer, Plan plan, Map<String, Object> rhythm)
      throws IOException, InterruptedException {
    Map<String, Object> body = new HashMap<>(rhythm);
    body.put("phone_number", customer.phone());
    body.put("plan_id", plan.id());
    return stage
        .api()
        .post("/autopay/create_autopay", customer.token(), body)
        .path("autopay_id")
        .asLong();
  }

  /** How many there was something to be done about at that time, and still is. */
  static int left(Postgres postgres, Long[] payers, Instant at) throws SQLException, IOException {
    try (Connection connection = postgres.connect()) {
      return DSL.using(connection)
          .fetchSingle(DUE, payers, at.atOffset(ZoneOffset.UTC))
          .get(0, Integer.class);
    }
  }

  /** Nothing falls due by them any more. */
  static void pause(Postgres postgres, Long[] payers) throws SQLException, IOException {
    try (Connection connection = postgres.connect()) {
      DSL.using(connection).execute(PAUSE, (Object) payers);
    }
  }
}
