package dev.khata.persistence.identity;

import dev.khata.application.identity.LoginAttemptsSuite;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Users;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqLoginAttemptsTest extends LoginAttemptsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected LoginAttempts tries() {
    return identity.get(LoginAttempts.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
