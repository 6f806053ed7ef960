package dev.khata.persistence.timers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FarTimersTest {
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_an_instance_took_while_its_clock_was_ahead_counts_as_taken_now() {
    database
        .dsl()
        .execute(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " picked_by, last_heartbeat, version)"
                + " VALUES ('dead', 'recurring', now(), true, 'x', now() + interval '1 day', 7)");
    var now = Instant.parse("2026-03-01T12:00:00Z");

    new FarTimers(database.database(), Map.of("dead", Duration.ofMillis(50))).pullIn(now);

    var row = database.dsl().fetchSingle("SELECT last_heartbeat, version FROM scheduled_tasks");
    assertThat(row.get(0, Instant.class)).isEqualTo(now);
    assertThat(row.get(1, Long.class)).isEqualTo(7);
  }

  @Test
  void a_timer_within_its_interval_stays_where_it_is() {
    var far = new FarTimers(database.database(), Map.of("count", Duration.ofMinutes(1)));
    var now = Instant.parse("2026-03-01T12:00:00Z");
    database
        .dsl()
        .execute(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " version) VALUES ('count', 'recurring', ?::timestamptz, false, 7)",
            now.plusSeconds(70).toString());

    far.pullIn(now);
    assertThat(nextRun()).isEqualTo(now.plusSeconds(70));

    far.pullIn(now.minusSeconds(1));
    assertThat(nextRun()).isEqualTo(now.minusSeconds(1));
  }

  private Instant nextRun() {
    return database
        .dsl()
        .fetchSingle("SELECT execution_time FROM scheduled_tasks")
        .get(0, Instant.class);
  }
}
