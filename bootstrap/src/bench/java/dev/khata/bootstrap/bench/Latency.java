package dev.khata.bootstrap.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long one thing takes, done by one thread again and again; in milliseconds. */
record Latency(double p50, double p99) {
  private static final int WARM_UP = 50;

  static Latency of(int times, Callable<?> work) throws Exception {
    return of(WARM_UP, times, work);
  }

  /** Of what takes so long that it can't be done often. */
  static Latency of(int warmUp, int times, Callable<?> work) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      work.call();
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.call();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return new Latency(nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", p50, p99);
  }
}
