package dev.khata.domain.reporting;

import dev.khata.domain.kernel.UserId;

/** Where analytics are read from, under the rights and on the connections of reports. */
public interface Statistics {

  /**
   * What there is now, all as of one moment.
   *
   * @param reader of whom those that are for everybody tell
   * @throws dev.khata.domain.kernel.Overloaded when as many reports run as may
   * @throws dev.khata.domain.kernel.Unavailable when they can't be read now
   */
  Facts of(Analytics analytics, UserId reader);
}
