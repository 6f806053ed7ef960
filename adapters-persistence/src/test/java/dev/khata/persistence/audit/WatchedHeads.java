package dev.khata.persistence.audit;

import dev.khata.application.audit.InMemoryAuditHeads;
import dev.khata.domain.audit.AuditHeads;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Heads of days that a test can forge, and of which it knows who asked. */
final class WatchedHeads implements AuditHeads {
  private final AuditHeads heads = new InMemoryAuditHeads();
  private final Map<LocalDate, String> forged = new HashMap<>();
  private int asked;

  @Override
  public synchronized boolean keep(LocalDate day, String head) {
    return heads.keep(day, head);
  }

  @Override
  public synchronized Optional<String> find(LocalDate day) {
    asked++;
    return Optional.ofNullable(forged.get(day)).or(() -> heads.find(day));
  }

  @Override
  public synchronized List<LocalDate> days(LocalDate after, int limit) {
    return heads.days(after, limit);
  }

  /** What only somebody with access to the store can do. */
  synchronized void forge(LocalDate day, String head) {
    forged.put(day, head);
  }

  /** How often a head was asked for. */
  synchronized int asked() {
    return asked;
  }
}
