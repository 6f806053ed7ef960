package dev.khata.application.messaging;

import dev.khata.domain.messaging.Outbox;

class InMemoryOutboxTest extends OutboxSuite {
  private final InMemoryOutbox memory = new InMemoryOutbox();

  @Override
  protected Outbox outbox() {
    return memory;
  }
}
