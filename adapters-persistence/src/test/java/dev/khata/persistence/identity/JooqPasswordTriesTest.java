package dev.khata.persistence.identity;

import dev.khata.application.identity.PasswordTriesSuite;
import dev.khata.domain.identity.PasswordTries;
import dev.khata.domain.identity.Users;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPasswordTriesTest extends PasswordTriesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), DATABASE.transactions());

  @Override
  protected PasswordTries tries() {
    return identity.passwordTries();
  }

  @Override
  protected Users users() {
    return identity.users();
  }
}
