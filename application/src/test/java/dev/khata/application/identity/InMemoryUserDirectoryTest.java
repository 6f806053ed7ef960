package dev.khata.application.identity;

import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.Users;

class InMemoryUserDirectoryTest extends UserDirectorySuite {
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());

  @Override
  protected UserDirectory directory() {
    return new InMemoryUserDirectory(users);
  }

  @Override
  protected Users users() {
    return users;
  }
}
