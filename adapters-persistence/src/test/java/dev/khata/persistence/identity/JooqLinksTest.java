package dev.khata.persistence.identity;

import dev.khata.application.identity.LinksSuite;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.Users;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqLinksTest extends LinksSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Links links() {
    return identity.get(Links.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
