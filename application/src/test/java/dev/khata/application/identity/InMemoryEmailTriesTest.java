package dev.khata.application.identity;

import dev.khata.domain.identity.EmailTries;

class InMemoryEmailTriesTest extends EmailTriesSuite {
  private final EmailTries tries = new InMemoryEmailTries();

  @Override
  protected EmailTries tries() {
    return tries;
  }
}
