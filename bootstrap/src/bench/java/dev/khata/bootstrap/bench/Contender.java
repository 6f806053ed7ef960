package dev.khata.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A subject or a floor, and how fast it was in each round. */
final class Contender {
  private final String name;
  private final Operation operation;
  private final AtomicLong turns = new AtomicLong();
  private final List<Double> rates = new ArrayList<>();

  Contender(String name, Operation operation) {
    this.name = name;
    this.operation = operation;
  }

  String name() {
    return name;
  }

  /** Works for so long without being measured. */
  void warmUp(int threads, Duration time) {
    work(threads, time);
  }

  void compete(int threads, Duration time) {
    rates.add(work(threads, time));
  }

  /** Operations a second. */
  private double work(int threads, Duration time) {
    AtomicLong done = new AtomicLong();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(
          Thread.ofPlatform()
              .name(name + "-" + i)
              .start(() -> done.addAndGet(until(end, failure))));
    }
    workers.forEach(Contender::join);
    if (failure.get() != null) {
      throw new IllegalStateException(name + " failed", failure.get());
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

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The median of all rounds. */
  double rate() {
    List<Double> sorted = rates.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  double slowest() {
    return rates.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double fastest() {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
