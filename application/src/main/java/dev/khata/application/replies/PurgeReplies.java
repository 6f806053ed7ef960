package dev.khata.application.replies;

import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.replies.Replies;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Removes what requests got so long ago that they can't be sent again. */
public final class PurgeReplies implements Purgeable {
  private final Replies replies;

  @Inject
  PurgeReplies(Replies replies) {
    this.replies = replies;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    return new LinkedHashMap<>(Map.of("replies", replies.purge(now)));
  }
}
