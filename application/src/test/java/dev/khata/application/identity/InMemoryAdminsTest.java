package dev.khata.application.identity;

import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;

class InMemoryAdminsTest extends AdminsSuite {
  private final Roles roles = new InMemoryRoles();
  private final InMemoryUsers memory = new InMemoryUsers(roles);
  private final Admins admins = new InMemoryAdmins(memory);

  @Override
  protected Admins admins() {
    return admins;
  }

  @Override
  protected Users users() {
    return memory;
  }

  @Override
  protected Roles roles() {
    return roles;
  }
}
