package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/** After the storm: orders are asked for, side by side, until each is answered. */
final class Calm {
  private final IntSupplier port;

  Calm(IntSupplier port) {
    this.port = port;
  }

  /** Returns when each has its answer, and has noticed if it is another than before. */
  void ask(List<Order> orders, Tally tally, Count count)
      throws InterruptedException, ExecutionException {
    Queue<Order> left = new ConcurrentLinkedQueue<>(orders);
    List<Future<?>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Connections.COUNT)) {
      for (int i = 0; i < Connections.COUNT; i++) {
        clients.add(
            threads.submit(
                () -> {
                  askAll(left, tally, count);
                  return true;
                }));
      }
    }
    for (Future<?> client : clients) {
      client.get();
    }
  }

  private void askAll(Queue<Order> left, Tally tally, Count count) throws InterruptedException {
    try (Asking asking = new Asking(port, tally)) {
      for (Order order = left.poll(); order != null; order = left.poll()) {
        asking.until(() -> false, order);
        tally.add(count);
      }
    }
  }
}
