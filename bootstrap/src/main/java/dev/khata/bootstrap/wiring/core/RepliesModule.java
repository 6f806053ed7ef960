package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.PurgeReplies;

/** Requests under an Idempotency-Key. */
final class RepliesModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Once.class);
    bind(PurgeReplies.class);
  }
}
