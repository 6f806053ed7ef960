package dev.khata.persistence.identity;

import dev.khata.application.identity.SuperAdminsSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class JooqSuperAdminsTest extends SuperAdminsSuite {
  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = database.transactions();
  private final Ports identity = IdentityPersistence.ports(database.database(), transactions);

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected SuperAdmins superAdmins() {
    return identity.get(SuperAdmins.class);
  }

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
