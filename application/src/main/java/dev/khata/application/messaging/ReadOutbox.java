package dev.khata.application.messaging;

import dev.khata.domain.messaging.Outbox;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows a developer what the {@code outbox} vendor was given, newest first. */
public final class ReadOutbox {
  private static final int MAX = 100;

  private final Outbox outbox;

  @Inject
  ReadOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  public List<Outbox.Kept> handle(Optional<String> to) {
    return outbox.newest(to, MAX);
  }
}
