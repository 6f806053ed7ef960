package dev.khata.application.identity.access;

import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Role;

/** The outcome of making, changing or deleting a role. */
public sealed interface RoleChange {

  /** Done; the role as it is now, or was. */
  record Made(Role role) implements RoleChange {}

  /** Nothing was done. */
  record Refused(AccessRefusal reason) implements RoleChange {}
}
