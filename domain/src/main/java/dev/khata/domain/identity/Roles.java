package dev.khata.domain.identity;

import java.util.Optional;

/** The roles that users can hold. */
public interface Roles {
  Optional<Role> named(String name);
}
