package dev.khata.application.lifecycle;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.domain.identity.Users;
import dev.khata.domain.lifecycle.Archive;

class InMemoryArchiveTest extends ArchiveSuite {
  private final Users users = new InMemoryUsers(new InMemoryRoles());
  private final Archive archive = new InMemoryArchive();

  @Override
  protected Archive archive() {
    return archive;
  }

  @Override
  protected Users users() {
    return users;
  }
}
