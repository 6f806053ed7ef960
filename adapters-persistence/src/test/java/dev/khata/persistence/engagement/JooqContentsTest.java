package dev.khata.persistence.engagement;

import dev.khata.application.engagement.ContentsSuite;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqContentsTest extends ContentsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports engagement = EngagementPersistence.ports(DATABASE.database());

  @Override
  protected Contents contents() {
    return engagement.get(Contents.class);
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }
}
