package dev.khata.bootstrap.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What work keeps on the heap: looked at again and again while it is done, without the garbage. */
final class LiveHeap {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private LiveHeap() {}

  /** The most there was at once, in bytes. */
  static long most(Callable<?> work) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService watch = Executors.newSingleThreadExecutor()) {
      Future<Long> most = watch.submit(() -> mostUntil(done));
      try {
        work.call();
      } finally {
        done.countDown();
      }
      return most.get();
    }
  }

  private static long mostUntil(CountDownLatch done) throws InterruptedException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long most = 0;
    do {
      memory.gc();
      most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
    } while (!done.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    return most;
  }
}
