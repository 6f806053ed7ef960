package dev.khata.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** So many threads that do one thing again and again, each turn on other rows. */
final class Threads implements Load {
  private final int count;
  private final Operation operation;
  private final AtomicLong turns = new AtomicLong();

  Threads(int count, Operation operation) {
    this.count = count;
    this.operation = operation;
  }

  @Override
  public double rate(Duration time) throws Exception {
    AtomicLong done = new AtomicLong();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      workers.add(Thread.ofPlatform().start(() -> done.addAndGet(until(end, failure))));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return done.get() * 1e9 / (System.nanoTime() - start);
  }

  private long until(long end, AtomicReference<Throwable> failure) {
    long done = 0;
    try {
      while (System.nanoTime() < end && failure.get() == null) {
        operation.run(turns.getAndIncrement());
        done++;
      }
    } catch (Exception | Error e) {
      failure.compareAndSet(null, e);
    }
    return done;
  }
}
