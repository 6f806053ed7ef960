package dev.khata.application.reporting.backup;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says again and again that work goes on, until it is closed. */
final class Heartbeat implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** Without a beat for so long the work is over, whoever did it. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  private final CountDownLatch over = new CountDownLatch(1);

  Heartbeat(Runnable beat) {
    Thread.ofVirtual().name("backup-heartbeat").start(() -> run(beat));
  }

  private void run(Runnable beat) {
    try {
      while (!over.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        say(beat);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(Runnable beat) {
    try {
      beat.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "can't say that a backup goes on", e);
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
