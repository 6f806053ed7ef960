package dev.khata.persistence.identity;

import dev.khata.application.identity.RolesSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRolesTest extends RolesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Roles roles() {
    return identity.get(Roles.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
