package dev.khata.persistence.kyc;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.kyc.KycApplicationsSuite;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqKycApplicationsTest extends KycApplicationsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), transactions);
  private final KycPersistence kyc =
      new KycPersistence(DATABASE.database(), transactions, TestKeys.all());

  @Override
  protected KycApplications applications() {
    return kyc.applications();
  }

  @Override
  protected DocumentUploads uploads() {
    return kyc.uploads();
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected UserId somebody() {
    return Somebody.withFreshPhone().addTo(identity.users()).id();
  }
}
