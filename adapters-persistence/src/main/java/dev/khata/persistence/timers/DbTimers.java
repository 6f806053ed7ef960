package dev.khata.persistence.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.khata.domain.kernel.Timers;
import dev.khata.persistence.database.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Timers as rows of the database: whichever instance finds one due takes it, and the next run is
 * due an interval after that one ended. What an instance that died had taken, another takes after a
 * minute. Work, and db-scheduler itself, runs on the batch pool.
 */
public final class DbTimers implements Timers {
  private static final Duration POLL_AT_LEAST_EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 6;

  /** Longer than any grace: how long to wait is for {@link #stop} to say. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

  private final Database database;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private Duration pollEvery = POLL_AT_LEAST_EVERY;
  private Optional<Running> running = Optional.empty();

  private record Running(Scheduler scheduler, ExecutorService executor) {}

  @Inject
  public DbTimers(Database database) {
    this.database = database;
  }

  @Override
  public void every(String name, Duration interval, Runnable work) {
    if (running.isPresent()) throw new IllegalStateException("timers have started already");
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(interval))
            .execute((_, _) -> database.onBatchPool(work)));
    if (interval.compareTo(pollEvery) < 0) pollEvery = interval;
  }

  @Override
  public void start() {
    if (tasks.isEmpty()) return;
    var threads = Thread.ofVirtual().name("timer-", 0).factory();
    var executor = Executors.newThreadPerTaskExecutor(threads);
    var scheduler =
        Scheduler.create(database.batchSource())
            .startTasks(tasks)
            .threads(tasks.size())
            .executorService(executor)
            .pollingInterval(pollEvery)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(NO_LIMIT)
            .build();
    scheduler.start();
    running = Optional.of(new Running(scheduler, executor));
  }

  @Override
  public void stop(Duration grace) {
    running.ifPresent(timers -> stop(timers, grace));
    running = Optional.empty();
  }

  private static void stop(Running timers, Duration grace) {
    var stopping = Thread.ofVirtual().start(timers.scheduler()::stop);
    try {
      if (stopping.join(grace)) return;
      timers.executor().shutdownNow();
      stopping.join(AFTER_INTERRUPT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
