package dev.khata.persistence.replies;

import dev.khata.application.replies.RepliesSuite;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.replies.Replies;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRepliesTest extends RepliesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports persistence = RepliesPersistence.ports(DATABASE.database());

  @Override
  protected Replies replies() {
    return persistence.get(Replies.class);
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }
}
