package dev.khata.bootstrap.bench;

/** What is done again and again, by several threads at once. */
@FunctionalInterface
interface Operation {
  /**
   * @param turn how often it was done before, by whichever thread: picks the rows to work on
   */
  void run(long turn) throws Exception;
}
