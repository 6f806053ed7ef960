package dev.khata.application.kyc;

import dev.khata.application.documents.InMemoryDocumentUploads;
import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycApplications;

class InMemoryKycApplicationsTest extends KycApplicationsSuite {
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());
  private final InMemoryDocumentUploads uploads = new InMemoryDocumentUploads();
  private final InMemoryKycApplications memory = new InMemoryKycApplications(users, uploads);
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected KycApplications applications() {
    return memory;
  }

  @Override
  protected DocumentUploads uploads() {
    return uploads;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected UserId somebody() {
    return Somebody.withFreshPhone().addTo(users).id();
  }
}
