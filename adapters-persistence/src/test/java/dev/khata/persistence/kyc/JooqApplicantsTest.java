package dev.khata.persistence.kyc;

import dev.khata.application.kernel.TestKeys;
import dev.khata.application.kyc.ApplicantsSuite;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.documents.DocumentsPersistence;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqApplicantsTest extends ApplicantsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
  private final Ports documents = DocumentsPersistence.ports(DATABASE.database(), transactions);
  private final Ports kyc =
      KycPersistence.ports(DATABASE.database(), transactions, TestKeys.all(), false);

  @Override
  protected Applicants applicants() {
    return kyc.get(Applicants.class);
  }

  @Override
  protected KycApplications applications() {
    return kyc.get(KycApplications.class);
  }

  @Override
  protected DocumentUploads uploads() {
    return documents.get(DocumentUploads.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
