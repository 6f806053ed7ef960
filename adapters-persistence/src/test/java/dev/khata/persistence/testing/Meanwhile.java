package dev.khata.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Somebody else's work, which a test wants to have come as far as a lock. */
public final class Meanwhile {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Meanwhile() {}

  /** Begins the work on a thread of its own. */
  public static <T> CompletableFuture<T> start(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
  }

  /** Returns when somebody waits for a lock in this database; fails if nobody ever does. */
  public static void awaitOneWaiting(DSLContext dsl) {
    long start = System.nanoTime();
    while (waiting(dsl) == 0) {
      assertThat(System.nanoTime() - start).as("nobody waits").isLessThan(PATIENCE.toNanos());
      Thread.onSpinWait();
    }
  }

  private static long waiting(DSLContext dsl) {
    // What a transaction has seen of others it goes on seeing.
    dsl.execute("SELECT pg_stat_clear_snapshot()");
    return dsl.fetchSingle(
            "SELECT count(*) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
        .get(0, Long.class);
  }
}
