package dev.khata.payments.sandbox.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What will happen to orders by itself, each thing once: when its time comes, or when hurried. */
final class Later implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sandbox-later").factory());
  private final Map<String, List<Runnable>> due = new LinkedHashMap<>();

  void after(Duration delay, String order, Runnable happening) {
    synchronized (due) {
      due.computeIfAbsent(order, key -> new ArrayList<>()).add(happening);
    }
    ScheduledFuture<?> _ =
        timer.schedule(
            () -> {
              if (taken(order, happening)) {
                happening.run();
              }
            },
            delay.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Lets all happen now that was still to come. */
  void hurry(String order) {
    List<Runnable> happenings;
    synchronized (due) {
      happenings = due.remove(order);
    }
    if (happenings != null) {
      happenings.forEach(Runnable::run);
    }
  }

  private boolean taken(String order, Runnable happening) {
    synchronized (due) {
      List<Runnable> happenings = due.get(order);
      if (happenings == null || !happenings.remove(happening)) {
        return false;
      }
      if (happenings.isEmpty()) {
        due.remove(order);
      }
      return true;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
