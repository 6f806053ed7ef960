package dev.khata.application.identity;

import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Users;

class InMemoryLoginAttemptsTest extends LoginAttemptsSuite {
  private final LoginAttempts memory = new InMemoryLoginAttempts();
  private final Users users = new InMemoryUsers(new InMemoryRoles());

  @Override
  protected LoginAttempts tries() {
    return memory;
  }

  @Override
  protected Users users() {
    return users;
  }
}
