package dev.khata.application.messaging;

import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A development outbox in memory. */
public final class InMemoryOutbox implements Outbox {
  private final List<Kept> kept = new ArrayList<>();
  private final Map<Kept, Instant> released = new IdentityHashMap<>();

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

  @Override
  public synchronized void release(Set<String> recipients, Instant eraseFrom) {
    kept.stream()
        .filter(k -> recipients.stream().anyMatch(k.letter().to()::equalsIgnoreCase))
        .forEach(k -> released.put(k, eraseFrom));
  }

  @Override
  public synchronized int erase(Instant now, Instant sentUntil) {
    int before = kept.size();
    kept.removeIf(
        k ->
            !k.sentAt().isAfter(sentUntil)
                || (released.containsKey(k) && !released.get(k).isAfter(now)));
    return before - kept.size();
  }
}
