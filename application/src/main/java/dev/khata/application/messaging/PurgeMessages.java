package dev.khata.application.messaging;

import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Removes messages whose outcome has been final for long, and all but the outbox's newest. */
public final class PurgeMessages implements Purgeable {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LETTERS_KEPT = 1_000;

  private final Messages messages;
  private final Outbox outbox;

  @Inject
  PurgeMessages(Messages messages, Outbox outbox) {
    this.messages = messages;
    this.outbox = outbox;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    outbox.trim(LETTERS_KEPT);
    return new LinkedHashMap<>(Map.of("messages", messages.purge(now.minus(KEPT))));
  }
}
