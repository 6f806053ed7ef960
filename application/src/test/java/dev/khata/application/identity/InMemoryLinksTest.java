package dev.khata.application.identity;

import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.Users;

class InMemoryLinksTest extends LinksSuite {
  private final Links memory = new InMemoryLinks();
  private final Users users = new InMemoryUsers(new InMemoryRoles());

  @Override
  protected Links links() {
    return memory;
  }

  @Override
  protected Users users() {
    return users;
  }
}
