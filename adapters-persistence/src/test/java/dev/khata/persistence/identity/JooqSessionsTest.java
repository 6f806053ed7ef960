package dev.khata.persistence.identity;

import dev.khata.application.identity.SessionsSuite;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqSessionsTest extends SessionsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), transactions);

  @Override
  protected Sessions sessions() {
    return identity.sessions();
  }

  @Override
  protected Users users() {
    return identity.users();
  }

  @Override
  protected Roles roles() {
    return identity.roles();
  }

  @Override
  protected LoginAttempts tries() {
    return identity.loginAttempts();
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
