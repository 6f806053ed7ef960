package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PLAN_NOTICE;

import dev.khata.domain.recharge.EndingPlan;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.messaging.InboxRows;
import dev.khata.persistence.messaging.MessageRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class JooqPlanEnds implements PlanEnds {
  private static final Values<Taking> TAKING =
      Values.<Taking>none()
          .text("notice_kind", taking -> taking.range.notice().name())
          .instant("after_end", Taking::afterEnd)
          .number("after_id", Taking::afterId)
          .instant("until", taking -> taking.range.span().until())
          .integer("most", taking -> taking.range.max())
          .integer("lease_millis", taking -> Math.toIntExact(taking.lease.toMillis()));

  private static final HotSql<Taking> CLAIM =
      HotSql.of(
          "SELECT c.end_at, c.subscription_id, c.is_free FROM "
              + TAKING.call("claim_plan_ends")
              + " c",
          TAKING);

  private static final HotSql<List<SubscriptionId>> READ =
      HotSql.of(
          StoredEndingPlan.QUERY,
          Values.<List<SubscriptionId>>none()
              .each(ids -> ids, each -> each.longs("ids", SubscriptionId::value)));

  private static final HotSql<Recording> RECORD =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              WITH told AS (%s), shown AS (%s)
              INSERT INTO plan_notice (subscription_id, notice, settled_at)
              SELECT s.id, :notice, :settled_at FROM unnest(:settled) AS s (id)
              """,
              MessageRows.INSERT,
              InboxRows.INSERT),
          Values.<Recording>none()
              .and(MessageRows.VALUES, recording -> recording.batch.messages())
              .and(InboxRows.VALUES, recording -> recording.batch.inbox())
              .each(
                  recording -> recording.batch.settled(),
                  each -> each.longs("settled", SubscriptionId::value))
              .text("notice", recording -> recording.batch.notice().name())
              .instant("settled_at", Recording::now));

  private record Taking(Range range, Duration lease) {
    Instant afterEnd() {
      return range.after().map(Place::end).orElse(range.span().after());
    }

    /** Behind the place, or behind all that end just before the span. */
    long afterId() {
      return range.after().map(place -> place.subscription().value()).orElse(Long.MAX_VALUE);
    }
  }

  private record Recording(Batch batch, Instant now) {}

  /** What was claimed, but for what is left out. */
  private record Claimed(List<SubscriptionId> free, Optional<Place> next) {}

  private final Database database;

  JooqPlanEnds(Database database) {
    this.database = database;
  }

  @Override
  public Part claim(Range range, Duration lease) {
    Claimed claimed = CLAIM.query(database.dsl(), new Taking(range, lease), JooqPlanEnds::claimed);
    return new Part(read(claimed.free), claimed.next);
  }

  private List<EndingPlan> read(List<SubscriptionId> ids) {
    return ids.isEmpty() ? List.of() : READ.query(database.dsl(), ids, StoredEndingPlan::plans);
  }

  private static Claimed claimed(ResultSet rows) throws SQLException {
    List<SubscriptionId> free = new ArrayList<>();
    Optional<Place> next = Optional.empty();
    while (rows.next()) {
      SubscriptionId id = new SubscriptionId(rows.getLong("subscription_id"));
      boolean isFree = rows.getBoolean("is_free");
      if (rows.wasNull()) {
        next = Optional.of(new Place(Instants.of(rows, "end_at"), id));
      } else if (isFree) {
        free.add(id);
      }
    }
    return new Claimed(free, next);
  }

  @Override
  public void record(Batch batch, Instant now) {
    MessageRows.check(batch.messages());
    int settled = RECORD.execute(database.dsl(), new Recording(batch, now));
    if (settled != batch.settled().size()) {
      throw new IllegalStateException(
          "settled " + settled + " of " + batch.settled().size() + " notices");
    }
  }

  @Override
  public int purge(Instant before) {
    return Sweep.of(database.dsl(), PLAN_NOTICE, PLAN_NOTICE.SETTLED_AT.lt(before));
  }
}
