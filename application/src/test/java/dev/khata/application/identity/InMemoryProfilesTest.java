package dev.khata.application.identity;

import dev.khata.domain.identity.Profiles;
import dev.khata.domain.identity.Users;

class InMemoryProfilesTest extends ProfilesSuite {
  private final Users users = new InMemoryUsers(new InMemoryRoles());
  private final Profiles profiles = new InMemoryProfiles();

  @Override
  protected Profiles profiles() {
    return profiles;
  }

  @Override
  protected Users users() {
    return users;
  }
}
