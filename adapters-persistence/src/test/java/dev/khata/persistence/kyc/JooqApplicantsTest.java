package dev.khata.persistence.kyc;

import dev.khata.application.kernel.TestKeys;
import dev.khata.application.kyc.ApplicantsSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqApplicantsTest extends ApplicantsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), transactions);
  private final KycPersistence kyc =
      new KycPersistence(DATABASE.database(), transactions, TestKeys.all());

  @Override
  protected Applicants applicants() {
    return kyc.applicants();
  }

  @Override
  protected KycApplications applications() {
    return kyc.applications();
  }

  @Override
  protected DocumentUploads uploads() {
    return kyc.uploads();
  }

  @Override
  protected Users users() {
    return identity.users();
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
