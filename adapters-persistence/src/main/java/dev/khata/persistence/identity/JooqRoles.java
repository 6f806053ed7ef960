package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ROLE;

import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.persistence.database.Database;
import java.util.Optional;

final class JooqRoles implements Roles {
  private final Database database;

  JooqRoles(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Role> named(String name) {
    return database
        .dsl()
        .select(StoredUser.ROLE_FIELDS)
        .from(ROLE)
        .where(ROLE.NAME.eq(name))
        .fetchOptional(StoredUser::role);
  }
}
