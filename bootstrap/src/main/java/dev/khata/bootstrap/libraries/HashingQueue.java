package dev.khata.bootstrap.libraries;

import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads of their own for work that fills a core, and a bounded queue in front of them.
 *
 * <p>They are platform threads: a hash that ran on virtual threads would keep their carriers, of
 * which there are as many as cores, from every other request.
 */
final class HashingQueue implements AutoCloseable {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final ThreadPoolExecutor threads;

  HashingQueue(int atOnce, int length) {
    BlockingQueue<Runnable> waiting =
        length == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(length);
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            waiting,
            Thread.ofPlatform().name("hashing-", 0).daemon().factory());
  }

  /**
   * Waits for its turn and for the answer.
   *
   * @throws Overloaded when the queue is full, or the caller no longer waits
   */
  <T> T run(Callable<T> work) {
    Future<T> answer;
    try {
      answer = threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new Overloaded("too many passwords wait to be hashed", RETRY_AFTER);
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw new Overloaded("interrupted while a password was hashed", RETRY_AFTER);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    }
  }

  /** Hashes under way and those that wait; for tests. */
  int load() {
    return threads.getActiveCount() + threads.getQueue().size();
  }

  /** Takes no more work; what waits is still done. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
