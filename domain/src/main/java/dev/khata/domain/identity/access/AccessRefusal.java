package dev.khata.domain.identity.access;

/** Why rights are not changed as somebody wants them to be. */
public enum AccessRefusal {
  /** Who asks may not do such a thing, or not any more. */
  NOT_ALLOWED,
  /** There is no such role, or no such admin. */
  NOT_FOUND,
  /** The role that is to be given is not there. */
  UNKNOWN_ROLE,
  /** The role that is to make somebody an admin holds no permission. */
  MAKES_NO_ADMIN,
  /** Whoever is to become an admin is one. */
  ALREADY_ADMIN,
  /** The number is one for tests, whose code is known to more than who has it. */
  TEST_NUMBER,
  /** Somebody has signed up with the phone at this very moment. */
  PHONE_TAKEN,
  /** The address is somebody else's. */
  EMAIL_TAKEN,
  /** Another role has the name, in whatever case. */
  NAME_TAKEN,
  /** Khata's own roles stay as they are. */
  BUILT_IN,
  /** Somebody holds the role. */
  ROLE_IN_USE,
  /** The role is that of who asks, who would take something away from themselves. */
  OWN_ROLE,
  /** Who asks would demote or delete themselves. */
  OWN_RIGHTS,
  /** Nobody else could do what only a super admin can. */
  LAST_SUPER_ADMIN,
  /** The role would grant something that who asks doesn't hold. */
  PERMISSION_NOT_HELD,
  /** The role or the admin as they are now hold something that who asks doesn't. */
  HOLDS_MORE
}
