package dev.khata.persistence.kyc;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.kyc.KycApplicationsSuite;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.documents.DocumentsPersistence;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqKycApplicationsTest extends KycApplicationsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
  private final Ports documents = DocumentsPersistence.ports(DATABASE.database(), transactions);
  private final Ports kyc =
      KycPersistence.ports(DATABASE.database(), transactions, TestKeys.all(), false);

  @Override
  protected KycApplications applications() {
    return kyc.get(KycApplications.class);
  }

  @Override
  protected DocumentUploads uploads() {
    return documents.get(DocumentUploads.class);
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected UserId somebody() {
    return Somebody.withFreshPhone().addTo(identity.get(Users.class)).id();
  }
}
