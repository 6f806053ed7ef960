package dev.khata.application.messaging;

import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A development outbox in memory. */
public final class InMemoryOutbox implements Outbox {
  private final List<Kept> kept = new ArrayList<>();

  @Override
  public synchronized void keep(Letter letter, Instant sentAt) {
    kept.addFirst(new Kept(letter, sentAt));
  }

  @Override
  public synchronized List<Kept> newest(Optional<String> to, int limit) {
    return kept.stream()
        .filter(k -> to.map(k.letter().to()::equalsIgnoreCase).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void trim(int keep) {
    if (kept.size() > keep) {
      kept.subList(keep, kept.size()).clear();
    }
  }
}
