package dev.khata.application.identity;

import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Users;

class InMemoryPreferencesTest extends PreferencesSuite {
  private final Users users = new InMemoryUsers(new InMemoryRoles());
  private final Preferences preferences = new InMemoryPreferences();

  @Override
  protected Preferences preferences() {
    return preferences;
  }

  @Override
  protected Users users() {
    return users;
  }
}
