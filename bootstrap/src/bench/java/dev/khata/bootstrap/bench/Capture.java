package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each of many operations sent to the database.
 *
 * @param roundTrips how often one waited for an answer, on average
 */
record Capture(List<List<Call>> operations, double roundTrips) {
  /** Until connections are open and statements prepared. */
  private static final int BEFORE = 50;

  static Capture of(Wiretap tap, int count, Operation operation) throws Exception {
    for (int turn = 0; turn < BEFORE; turn++) {
      operation.run(turn);
    }
    tap.calls();
    tap.roundTrips();
    List<List<Call>> operations = new ArrayList<>();
    for (int turn = BEFORE; turn < BEFORE + count; turn++) {
      operation.run(turn);
      operations.add(tap.calls());
    }
    return new Capture(List.copyOf(operations), tap.roundTrips() / (double) count);
  }

  Capture told(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%.2f round trips and %d statements an operation%n",
        roundTrips,
        operations.getFirst().size());
    return this;
  }
}
