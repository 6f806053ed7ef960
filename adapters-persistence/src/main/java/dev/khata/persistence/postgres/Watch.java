package dev.khata.persistence.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether PostgreSQL lives, has it started again if not, and keeps its log short. */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final int LOOKS_BETWEEN_LOG_CHECKS = 240;
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

  private final Supplier<Postmaster> restart;
  private final Path log;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile Postmaster postmaster;

  Watch(Postmaster postmaster, Path log, Supplier<Postmaster> restart) {
    this.postmaster = postmaster;
    this.log = log;
    this.restart = restart;
    this.thread = Thread.ofVirtual().name("postgres-watch").start(this::run);
  }

  Postmaster postmaster() {
    return postmaster;
  }

  /** Returns when no restart is under way any more and none will begin. */
  void stop() {
    stopped.countDown();
    try {
      thread.join(STOP_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    var pause = LOOK_EVERY;
    for (var look = 1; !stoppedWithin(pause); look++) {
      pause = look() ? LOOK_EVERY : AFTER_FAILURE;
      if (look % LOOKS_BETWEEN_LOG_CHECKS == 0) ServerLog.bound(log);
    }
  }

  /**
   * False if PostgreSQL is dead and could not be started; whatever the reason, it's tried again.
   */
  private boolean look() {
    if (postmaster.isAlive()) return true;
    LOG.warn("PostgreSQL (process {}) is gone; starting it again", postmaster.pid());
    try {
      postmaster = restart.get();
      LOG.warn("PostgreSQL runs again (process {})", postmaster.pid());
      return true;
    } catch (RuntimeException e) {
      LOG.error("PostgreSQL could not be started again yet: {}", e.getMessage());
      return false;
    }
  }

  private boolean stoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
