package dev.khata.persistence.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.khata.domain.kernel.upkeep.Timers;
import dev.khata.persistence.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timers as rows of the database: whichever instance finds one due takes it, and the next run is
 * due an interval after that one ended. What an instance that died had taken, another takes after a
 * minute. Work, and db-scheduler itself, runs on the batch pool. Instances go by the time of the
 * database, since whoever goes by a fast clock takes the others for dead.
 *
 * <p>A timer whose name an instance doesn't know is that of a newer release, or of an older one:
 * its row stays as it is. Work that outlasts a stop is left alone, since an interrupt would cut its
 * transaction, perhaps in the middle of a commit: with the process its heartbeats end, and another
 * instance runs it again.
 *
 * <p>A clock that was ahead and is put back does not stop them: what it put off is pulled in, and
 * db-scheduler, which sits out a wait by the clock that began it, is started anew.
 */
public final class DbTimers implements Timers {
  private static final Logger LOG = LoggerFactory.getLogger(DbTimers.class);
  private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 6;

  /** Longer than any grace: how long to wait is for {@link #stop} to say. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  /** Names are unknown while releases run beside each other, however long that takes. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final Database database;
  private final DatabaseClock clock;
  private final Duration heartbeat;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private final Map<String, Duration> intervals = new LinkedHashMap<>();

  /** More than one only while an older one ends what it had begun when the clock was put back. */
  private final List<Scheduler> running = new CopyOnWriteArrayList<>();

  private Duration pollEvery = MAX_POLL_INTERVAL;
  private Optional<Watch> watch = Optional.empty();

  private record Watch(Thread thread, CountDownLatch over) {}

  /**
   * @param own counts until the database has told its time
   */
  public DbTimers(Database database, InstantSource own) {
    this(database, own, DatabaseClock.of(database), HEARTBEAT);
  }

  DbTimers(Database database, InstantSource own, Supplier<Instant> ofDatabase, Duration heartbeat) {
    this.database = database;
    this.clock = new DatabaseClock(ofDatabase, own, System::nanoTime);
    this.heartbeat = heartbeat;
  }

  @Override
  public void every(String name, Duration interval, Runnable work) {
    if (watch.isPresent()) throw new IllegalStateException("timers have started already");
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(interval))
            .execute((_, _) -> database.onBatchPool(work)));
    intervals.put(name, interval);
    if (interval.compareTo(pollEvery) < 0) pollEvery = interval;
  }

  @Override
  public void start() {
    if (tasks.isEmpty()) return;
    clock.read();
    launch();
    var steps = new StepsBack(clock, System::nanoTime);
    var far = new FarTimers(database, intervals);
    var over = new CountDownLatch(1);
    var thread = Thread.ofVirtual().name("timers-watch").start(() -> watch(steps, far, over));
    watch = Optional.of(new Watch(thread, over));
  }

  private void launch() {
    var threads = Thread.ofVirtual().name("timer-", 0).factory();
    var executor = Executors.newThreadPerTaskExecutor(threads);
    var scheduler =
        Scheduler.create(database.batchSource())
            .startTasks(tasks)
            .threads(tasks.size())
            .executorService(executor)
            .clock(clock::instant)
            .pollingInterval(pollEvery)
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(NO_LIMIT)
            .deleteUnresolvedAfter(NEVER)
            // Else nothing would be stored, and said to be, over a pool that does not by itself.
            .commitWhenAutocommitDisabled(true)
            .build();
    scheduler.start();
    running.add(scheduler);
  }

  private void watch(StepsBack steps, FarTimers far, CountDownLatch over) {
    try {
      do {
        clock.read();
        if (steps.found()) startAnew();
        far.pullIn(clock.instant());
      } while (!over.await(pollEvery.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What runs goes on to its end beside the new one, which takes no timer that is taken. */
  private void startAnew() {
    LOG.warn("the clock was put back; the timers start anew");
    var stuck = List.copyOf(running);
    launch();
    for (var timers : stuck) {
      Thread.ofVirtual()
          .start(
              () -> {
                timers.stop();
                running.remove(timers);
              });
    }
  }

  @Override
  public boolean stop(Duration grace) {
    endWatch();
    var deadline = System.nanoTime() + grace.toNanos();
    var clean = true;
    for (var timers : List.copyOf(running)) {
      clean &= stop(timers, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      running.remove(timers);
    }
    return clean;
  }

  /** Not by an interrupt, which would cut the connection that it may be using. */
  private void endWatch() {
    try {
      if (watch.isPresent()) {
        watch.get().over().countDown();
        watch.get().thread().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch = Optional.empty();
  }

  private static boolean stop(Scheduler timers, Duration grace) {
    try {
      return Thread.ofVirtual().start(timers::stop).join(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
