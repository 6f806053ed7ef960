package dev.khata.http.wattsup.identity;

import dev.khata.domain.identity.access.Role;
import dev.khata.http.endpoint.ValueNames;

/** How WattsUp prints roles: whoever may do anything beyond their own account is an admin. */
enum RoleName {
  USER(1),
  ADMIN(2);

  static final ValueNames<RoleName> NAMES =
      ValueNames.of(
          RoleName.class,
          value ->
              switch (value) {
                case USER -> "user";
                case ADMIN -> "admin";
              });

  private final int id;

  RoleName(int id) {
    this.id = id;
  }

  static RoleName of(Role role) {
    return role.isAdmin() ? ADMIN : USER;
  }

  /** As it stands in tokens. */
  String text() {
    return NAMES.of(this);
  }

  /** The role of a user in an answer. */
  record RoleView(int id, RoleName name) {}

  RoleView view() {
    return new RoleView(id, this);
  }
}
