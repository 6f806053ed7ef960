package dev.khata.application.kyc;

import dev.khata.domain.kyc.DocumentVault;

class InMemoryDocumentVaultTest extends DocumentVaultSuite {
  private final InMemoryDocumentVault memory = new InMemoryDocumentVault();

  @Override
  protected DocumentVault vault() {
    return memory;
  }
}
