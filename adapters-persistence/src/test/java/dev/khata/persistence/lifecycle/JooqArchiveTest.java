package dev.khata.persistence.lifecycle;

import dev.khata.application.lifecycle.ArchiveSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqArchiveTest extends ArchiveSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), DATABASE.transactions());
  private final LifecyclePersistence lifecycle = new LifecyclePersistence(DATABASE.database());

  @Override
  protected Archive archive() {
    return lifecycle.archive();
  }

  @Override
  protected Users users() {
    return identity.users();
  }
}
