package dev.khata.persistence.timers;

import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timers whose next run lies further away than their interval: a clock that was ahead, here or on
 * another machine, has put it there. They are due at once, and what an instance took at such a time
 * counts as taken now.
 */
final class FarTimers {
  private static final Logger LOG = LoggerFactory.getLogger(FarTimers.class);

  /** The clocks of instances may differ by so much without anybody having been ahead. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private static final HotSql<Look> PULL_IN =
      HotSql.of(
          """
          UPDATE scheduled_tasks t SET
            execution_time = CASE WHEN t.picked THEN t.execution_time ELSE far.now END,
            version = t.version + CASE WHEN t.picked THEN 0 ELSE 1 END,
            last_heartbeat = CASE WHEN t.picked THEN far.now ELSE t.last_heartbeat END
          FROM (
            SELECT f.name, n.now, n.now + f.millis * interval '1 millisecond' AS latest
            FROM unnest(:names, :millis) AS f (name, millis),
              (SELECT :now) AS n (now)) far
          WHERE t.task_name = far.name
            AND CASE WHEN t.picked THEN t.last_heartbeat ELSE t.execution_time END > far.latest
          """,
          Values.<Look>none()
              .each(
                  Look::intervals,
                  intervals ->
                      intervals
                          .texts("names", Map.Entry::getKey)
                          .longs("millis", one -> one.getValue().plus(SKEW).toMillis()))
              .instant("now", Look::now));

  private record Look(List<Map.Entry<String, Duration>> intervals, Instant now) {}

  private final Database database;
  private final List<Map.Entry<String, Duration>> intervals;
  private boolean away;

  FarTimers(Database database, Map<String, Duration> intervals) {
    this.database = database;
    this.intervals = List.copyOf(intervals.entrySet());
  }

  /** Not while the database is away: the next time will do. */
  void pullIn(Instant now) {
    try {
      int far = database.onBatchPool(() -> update(now));
      if (far > 0) LOG.warn("{} timers were put off by a clock that was ahead; they go on", far);
      away = false;
    } catch (RuntimeException e) {
      if (!away) LOG.warn("timers can't be looked at: {}", e.toString());
      away = true;
    }
  }

  private int update(Instant now) {
    return PULL_IN.execute(database.dsl(), new Look(intervals, now));
  }
}
