package dev.khata.domain.identity.access;

import dev.khata.domain.kernel.UserId;

/** The users with the built-in role that has every permission. */
public interface SuperAdmins {

  /**
   * Makes everybody else wait who is about to take a super admin away, to change a role, or to give
   * one, until the surrounding transaction ends. Comes before any user is locked.
   */
  void lock();

  /** Whether a super admin other than that user has an account that is active. */
  boolean anyActiveBesides(UserId user);
}
