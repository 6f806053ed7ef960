package dev.khata.persistence.messaging;

import dev.khata.application.messaging.OutboxSuite;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqOutboxTest extends OutboxSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final MessagingPersistence messaging = new MessagingPersistence(DATABASE.database());

  @Override
  protected Outbox outbox() {
    return messaging.outbox();
  }
}
