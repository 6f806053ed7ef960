package dev.khata.persistence.identity;

import dev.khata.application.identity.RegistrationTokensSuite;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRegistrationTokensTest extends RegistrationTokensSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);

  @Override
  protected RegistrationTokens tokens() {
    return identity.get(RegistrationTokens.class);
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
