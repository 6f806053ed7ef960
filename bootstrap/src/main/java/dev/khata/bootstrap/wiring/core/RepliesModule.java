package dev.khata.bootstrap.wiring.core;

import dev.khata.application.replies.Once;
import dev.khata.application.replies.PurgeReplies;
import dev.khata.domain.kernel.upkeep.Purgeable;

/** Requests under an Idempotency-Key. */
final class RepliesModule extends UseCases {
  @Override
  protected void configure() {
    bind(Once.class);
    collect(Purgeable.class, PurgeReplies.class);
  }
}
