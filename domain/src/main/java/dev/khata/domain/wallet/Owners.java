package dev.khata.domain.wallet;

import dev.khata.domain.kernel.UserId;

/** The users whom accounts belong to. Once one has left, nothing is posted or held for them. */
public interface Owners {

  /**
   * Keeps a user from leaving until the surrounding transaction ends; waits for one who is about
   * to. False when they have left.
   */
  boolean keep(UserId owner);
}
