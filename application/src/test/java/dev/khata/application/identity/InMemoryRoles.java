package dev.khata.application.identity;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in roles, and those that a test defines. */
public final class InMemoryRoles implements Roles {
  private final Map<String, Role> byName = new LinkedHashMap<>();

  public InMemoryRoles() {
    add(Role.SUPER_ADMIN, true, Permission.all());
    add(Role.PHARMACY_ADMIN, true, Set.of());
    add(Role.DOCTOR, true, Set.of());
    add(Role.USER, true, Set.of());
  }

  @Override
  public synchronized Optional<Role> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** A role of the deployment's own. */
  public synchronized Role define(String name, Permission... permissions) {
    return add(name, false, Set.of(permissions));
  }

  private Role add(String name, boolean builtIn, Set<Permission> permissions) {
    Role role = new Role(byName.size() + 1, name, builtIn, permissions);
    if (byName.putIfAbsent(name, role) != null) {
      throw new IllegalArgumentException("there is a role named " + name);
    }
    return role;
  }
}
