package dev.khata.persistence.postgres;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does in its own time. */
record Eventually(int seconds) {

  static Eventually within(int seconds) {
    return new Eventually(seconds);
  }

  void until(Callable<Boolean> condition) throws Exception {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.call()) {
      if (System.nanoTime() > deadline) throw new AssertionError("not within " + seconds + " s");
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
