package dev.khata.persistence.lifecycle;

import dev.khata.application.lifecycle.ArchiveSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqArchiveTest extends ArchiveSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());
  private final Ports lifecycle = LifecyclePersistence.ports(DATABASE.database());

  @Override
  protected Archive archive() {
    return lifecycle.get(Archive.class);
  }

  @Override
  protected Users users() {
    return identity.get(Users.class);
  }
}
