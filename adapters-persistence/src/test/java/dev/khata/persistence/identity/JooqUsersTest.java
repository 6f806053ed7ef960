package dev.khata.persistence.identity;

import dev.khata.application.identity.UsersSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqUsersTest extends UsersSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }

  @Override
  protected Roles roles() {
    return identity.get(Roles.class);
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
