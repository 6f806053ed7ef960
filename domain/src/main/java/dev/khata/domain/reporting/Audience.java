package dev.khata.domain.reporting;

import dev.khata.domain.identity.access.Resource;

/** For whom a report is. */
public sealed interface Audience {

  /** Admins who may read these. */
  record Admins(Resource resource) implements Audience {}

  /**
   * Everybody, who finds their own rows alone.
   *
   * @param owner the column that says whose a row is
   */
  record Everybody(String owner) implements Audience {}
}
