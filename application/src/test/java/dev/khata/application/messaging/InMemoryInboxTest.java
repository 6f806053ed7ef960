package dev.khata.application.messaging;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Inbox;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryInboxTest extends InboxSuite {
  private final InMemoryInbox memory = new InMemoryInbox();
  private final AtomicLong users = new AtomicLong();

  @Override
  protected Inbox inbox() {
    return memory;
  }

  @Override
  protected UserId somebody() {
    return new UserId(users.incrementAndGet());
  }
}
