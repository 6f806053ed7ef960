package dev.khata.application.documents;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.kernel.Transactions;

class InMemoryDocumentUploadsTest extends DocumentUploadsSuite {
  private final InMemoryDocumentUploads memory = new InMemoryDocumentUploads();

  @Override
  protected DocumentUploads uploads() {
    return memory;
  }

  @Override
  protected Transactions transactions() {
    return new FakeTransactions();
  }
}
