package dev.khata.application.kyc;

import dev.khata.domain.kyc.DocumentUploads;

class InMemoryDocumentUploadsTest extends DocumentUploadsSuite {
  private final InMemoryDocumentUploads memory = new InMemoryDocumentUploads();

  @Override
  protected DocumentUploads uploads() {
    return memory;
  }
}
