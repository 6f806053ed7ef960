package dev.khata.persistence.messaging;

import dev.khata.application.messaging.OutboxSuite;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqOutboxTest extends OutboxSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports messaging = MessagingPersistence.ports(DATABASE.database());

  @Override
  protected Outbox outbox() {
    return messaging.get(Outbox.class);
  }
}
