package dev.khata.application.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers who start at the same moment. */
public final class Race {
  private Race() {}

  /** What each of {@code runners} got; the runner's number, from zero, goes to {@code step}. */
  public static <T> List<T> of(int runners, IntFunction<T> step) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < runners; i++) {
        int runner = i;
        Callable<T> run =
            () -> {
              start.await();
              return step.apply(runner);
            };
        running.add(threads.submit(run));
      }
      start.countDown();
      return running.stream().map(Race::resultOf).toList();
    }
  }

  private static <T> T resultOf(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a runner fell", e);
    }
  }
}
