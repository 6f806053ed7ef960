package dev.khata.application.kyc;

import dev.khata.application.documents.InMemoryDocumentUploads;
import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplications;

class InMemoryApplicantsTest extends ApplicantsSuite {
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());
  private final InMemoryDocumentUploads uploads = new InMemoryDocumentUploads();
  private final InMemoryKycApplications applications = new InMemoryKycApplications(users, uploads);
  private final InMemoryApplicants memory = new InMemoryApplicants(users, applications);
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected Applicants applicants() {
    return memory;
  }

  @Override
  protected KycApplications applications() {
    return applications;
  }

  @Override
  protected DocumentUploads uploads() {
    return uploads;
  }

  @Override
  protected Users users() {
    return users;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
