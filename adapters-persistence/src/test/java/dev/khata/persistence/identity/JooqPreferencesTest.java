package dev.khata.persistence.identity;

import dev.khata.application.identity.PreferencesSuite;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Users;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPreferencesTest extends PreferencesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Preferences preferences() {
    return identity.get(Preferences.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
