package dev.khata.application.identity;

import dev.khata.domain.identity.PasswordTries;
import dev.khata.domain.identity.Users;

class InMemoryPasswordTriesTest extends PasswordTriesSuite {
  private final PasswordTries memory = new InMemoryPasswordTries();
  private final Users users = new InMemoryUsers(new InMemoryRoles());

  @Override
  protected PasswordTries tries() {
    return memory;
  }

  @Override
  protected Users users() {
    return users;
  }
}
