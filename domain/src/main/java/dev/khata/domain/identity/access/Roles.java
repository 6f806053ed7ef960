package dev.khata.domain.identity.access;

import java.util.Optional;

/** The roles that users can hold. */
public interface Roles {
  Optional<Role> named(String name);
}
