package dev.khata.bootstrap.chaos;

import java.util.random.RandomGenerator;

/** Something that befalls a site. */
interface Blow {
  /** As it stands in the plan. */
  String name();

  /**
   * Strikes; returns when nothing more will come of it, and what this process starts again is up.
   *
   * @return what exactly was done
   */
  String strike(Site site, RandomGenerator random, Tally tally) throws Exception;
}
