package dev.khata.application.documents;

import dev.khata.domain.documents.DocumentVault;

class InMemoryDocumentVaultTest extends DocumentVaultSuite {
  private final InMemoryDocumentVault memory = new InMemoryDocumentVault();

  @Override
  protected DocumentVault vault() {
    return memory;
  }
}
