package dev.khata.domain.identity;

/** Why an admin can't decide about the account of somebody. */
public enum StandingRefusal {
  UNKNOWN_USER,
  /** Nobody decides so about themselves. */
  OWN_ACCOUNT,
  /** Nobody else could do what only a super admin can. */
  LAST_SUPER_ADMIN,
  /** The user may do something that the admin may not. */
  MAY_MORE,
  /** The account is in no state for it. */
  WRONG_STATE
}
