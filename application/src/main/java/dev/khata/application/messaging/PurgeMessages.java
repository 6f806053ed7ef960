package dev.khata.application.messaging;

import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Removes messages whose outcome has been final for long, notifications that have expired, and all
 * but the outbox's newest.
 */
public final class PurgeMessages implements Purgeable {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LETTERS_KEPT = 1_000;

  private final Messages messages;
  private final Inbox inbox;
  private final Outbox outbox;

  @Inject
  PurgeMessages(Messages messages, Inbox inbox, Outbox outbox) {
    this.messages = messages;
    this.inbox = inbox;
    this.outbox = outbox;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    outbox.trim(LETTERS_KEPT);
    SequencedMap<String, Integer> removed = new LinkedHashMap<>();
    removed.put("messages", messages.purge(now.minus(KEPT)));
    removed.put("inbox_messages", inbox.purge(now));
    return removed;
  }
}
