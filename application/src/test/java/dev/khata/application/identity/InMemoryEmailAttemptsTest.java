package dev.khata.application.identity;

import dev.khata.domain.identity.EmailAttempts;

class InMemoryEmailAttemptsTest extends EmailAttemptsSuite {
  private final EmailAttempts tries = new InMemoryEmailAttempts();

  @Override
  protected EmailAttempts tries() {
    return tries;
  }
}
