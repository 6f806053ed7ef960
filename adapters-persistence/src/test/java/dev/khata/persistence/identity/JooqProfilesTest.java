package dev.khata.persistence.identity;

import dev.khata.application.identity.ProfilesSuite;
import dev.khata.domain.identity.Profiles;
import dev.khata.domain.identity.Users;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqProfilesTest extends ProfilesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Profiles profiles() {
    return identity.get(Profiles.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
