package dev.khata.application.replies;

import dev.khata.domain.replies.Replies;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Removes what requests got so long ago that they can't be sent again. */
public final class PurgeReplies {
  private final Replies replies;
  private final InstantSource clock;

  @Inject
  PurgeReplies(Replies replies, InstantSource clock) {
    this.replies = replies;
    this.clock = clock;
  }

  /** How many went. */
  public int handle() {
    return replies.purge(clock.instant());
  }
}
