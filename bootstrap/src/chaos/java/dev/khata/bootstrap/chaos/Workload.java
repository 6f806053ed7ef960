package dev.khata.bootstrap.chaos;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What connections do, what is remembered of it, and how it is held against the books afterwards.
 * It has people of its own, whom no other workload touches. Used by many threads.
 */
interface Workload {
  /** As it stands in the table. */
  String name();

  /** Makes what it works on; nothing is struck yet. */
  void prepare(Stage stage) throws Exception;

  /** What a connection asks for next. */
  Order next(RandomGenerator random);

  /** Those that were left without an answer. Once all is calm each is asked for again. */
  List<Order> unknown();

  /** Those with an answer that may be asked for again, which must be answered alike. */
  List<Order> known();

  /** Holds what was answered against what Khata and its database say now. */
  Verdict check(Stage stage) throws Exception;

  /** What there was to count when it was last checked, in words. */
  default List<String> counts() {
    return List.of();
  }
}
