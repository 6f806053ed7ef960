package dev.khata.persistence.identity;

import dev.khata.application.identity.RolesSuite;
import dev.khata.domain.identity.access.Roles;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRolesTest extends RolesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Roles roles() {
    return identity.roles();
  }
}
