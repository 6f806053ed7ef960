package dev.khata.application.audit;

import dev.khata.domain.audit.AuditHeads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Heads that end with the test. */
public final class InMemoryAuditHeads implements AuditHeads {
  private final TreeMap<LocalDate, String> heads = new TreeMap<>();

  @Override
  public synchronized boolean keep(LocalDate day, String head) {
    String kept = heads.putIfAbsent(day, head);
    return kept == null || kept.equals(head);
  }

  @Override
  public synchronized Optional<String> find(LocalDate day) {
    return Optional.ofNullable(heads.get(day));
  }

  @Override
  public synchronized List<LocalDate> days(LocalDate after, int limit) {
    return heads.tailMap(after, false).keySet().stream().limit(limit).toList();
  }
}
