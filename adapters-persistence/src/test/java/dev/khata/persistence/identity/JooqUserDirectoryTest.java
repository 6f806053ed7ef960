package dev.khata.persistence.identity;

import dev.khata.application.identity.UserDirectorySuite;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.Users;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqUserDirectoryTest extends UserDirectorySuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected UserDirectory directory() {
    return identity.get(UserDirectory.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
