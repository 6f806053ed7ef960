package dev.khata.domain.kernel;

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
}
