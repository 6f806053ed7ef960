package dev.khata.domain.kernel;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads of very many rows that are handed out one by one. Only so many run at once, apart from what
 * other requests need.
 */
public interface Exports {

  /**
   * Runs the read in a transaction of its own. It never runs twice, since what it handed out is
   * gone.
   *
   * @throws Overloaded when as many run as may and none ends soon
   */
  <T> T run(Supplier<T> read);

  /**
   * Runs an export of several steps, which counts as one. It holds no connection between them, so
   * that a step may read what lies outside the database.
   *
   * @throws Overloaded when as many run as may and none ends soon
   */
  <T> T inSteps(Function<Snapshots, T> export);

  /** Steps of an export that read the database. */
  interface Snapshots {

    /**
     * Runs the read in a transaction of its own that changes nothing and in which everything is as
     * of one moment. It never runs twice.
     */
    <T> T read(Supplier<T> read);
  }
}
