package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.Mandate.Tally;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** An enabled mandate in a row of a hand-written statement. */
final class EnabledMandate {
  /** What to select from {@code m}. */
  static final String COLUMNS =
      """
      m.id, m.user_id AS payer_id, m.plan_id AS wanted_plan, m.phone AS mandate_phone, m.tag, m.cron,
        m.interval_days, m.anchor, m.last_slot, m.last_due_at, m.next_slot, m.next_due_at,
        m.last_run_at, m.last_result, m.consecutive_failures, m.start_at,
        m.created_at AS mandate_created\
      """;

  private EnabledMandate() {}

  static Mandate mandate(ResultSet row, MandateId id) throws SQLException {
    return new Mandate(
        id,
        new UserId(row.getLong("payer_id")),
        new PlanId(row.getLong("wanted_plan")),
        Optional.of(new PhoneNumber(row.getString("mandate_phone"))),
        new Tag(row.getString("tag")),
        schedule(row),
        due(row, "last"),
        new MandateState.Enabled(due(row, "next").orElseThrow()),
        new Tally(lastRun(row), row.getInt("consecutive_failures")),
        Instants.of(row, "start_at"),
        Instants.of(row, "mandate_created"));
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    String cron = row.getString("cron");
    return cron == null
        ? new Schedule.EveryDays(
            row.getInt("interval_days"), row.getObject("anchor", LocalDateTime.class))
        : new Schedule.Cron(new CronExpression(cron));
  }

  private static Optional<DueTime> due(ResultSet row, String which) throws SQLException {
    LocalDateTime slot = row.getObject(which + "_slot", LocalDateTime.class);
    return slot == null
        ? Optional.empty()
        : Optional.of(new DueTime(slot, Instants.of(row, which + "_due_at")));
  }

  private static Optional<Tally.Last> lastRun(ResultSet row) throws SQLException {
    Optional<Instant> at = Instants.optional(row, "last_run_at");
    boolean succeeded = "SUCCESS".equals(row.getString("last_result"));
    return at.map(instant -> new Tally.Last(instant, succeeded));
  }
}
