package dev.khata.persistence.engagement;

import dev.khata.application.engagement.ContentsSuite;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqContentsTest extends ContentsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final EngagementPersistence engagement = new EngagementPersistence(DATABASE.database());

  @Override
  protected Contents contents() {
    return engagement.contents();
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }
}
