package dev.khata.application.messaging;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryPushTargetsTest extends PushTargetsSuite {
  private final InMemoryPushTargets memory = new InMemoryPushTargets();
  private final AtomicLong users = new AtomicLong();

  @Override
  protected PushTargets targets() {
    return memory;
  }

  @Override
  protected UserId somebody() {
    return new UserId(users.incrementAndGet());
  }

  @Override
  protected UUID register(UserId user, String token) {
    return memory.register(user, token);
  }
}
