package dev.khata.bootstrap.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/** Sixteen clients that work side by side until they are told to end. */
final class Connections {
  static final int COUNT = 16;

  /** Of so many answers that are lost or put off one is given up. */
  private static final int PATIENCE = 10;

  private final List<Workload> workloads;
  private final IntSupplier port;
  private final Tally tally;
  private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
  private final List<Future<?>> clients = new ArrayList<>();
  private volatile boolean ended;

  Connections(List<Workload> workloads, IntSupplier port, Tally tally) {
    this.workloads = workloads;
    this.port = port;
    this.tally = tally;
  }

  void start(SplittableRandom random) {
    for (int i = 0; i < COUNT; i++) {
      SplittableRandom own = random.split();
      clients.add(
          threads.submit(
              () -> {
                work(own);
                return true;
              }));
    }
  }

  private void work(SplittableRandom random) throws InterruptedException {
    try (Asking asking = new Asking(port, tally)) {
      while (!ended) {
        Workload workload = workloads.get(random.nextInt(workloads.size()));
        asking
            .until(() -> ended || random.nextInt(PATIENCE) == 0, workload.next(random))
            .ifPresent(it -> tally.told(workload.name(), it));
      }
    }
  }

  /** Returns when each has got an answer or given up. */
  void end() throws InterruptedException, ExecutionException {
    ended = true;
    for (Future<?> client : clients) {
      client.get();
    }
    threads.shutdown();
  }
}
