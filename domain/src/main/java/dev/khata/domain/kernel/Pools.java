package dev.khata.domain.kernel;

import java.util.List;

/** The connections of this instance, for operators to see where they run short. */
public interface Pools {

  /** Every pool there is, always in the same order; asks nobody, so it never waits. */
  List<State> states();

  /**
   * A pool at this moment.
   *
   * @param waiting how many threads wait for a connection
   */
  record State(String name, int active, int idle, int waiting, int max) {}
}
