package dev.khata.application.audit;

import dev.khata.application.kernel.SequentialIds;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditEntry;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An audit log that tests can read. */
public final class InMemoryAuditLog implements AuditLog, AuditTrail, AuditDetails {
  private final List<AuditEvent> events = new ArrayList<>();
  private final Map<UserId, Instant> released = new HashMap<>();

  @Override
  public synchronized void append(AuditEvent event) {
    events.add(event);
  }

  @Override
  public synchronized Page<AuditEntry> page(Optional<UserId> subject, Window window) {
    return page(subject, action -> true, window);
  }

  @Override
  public synchronized Page<AuditEntry> page(
      Optional<UserId> subject, Set<? extends AuditAction> actions, Window window) {
    return page(subject, actions::contains, window);
  }

  private Page<AuditEntry> page(
      Optional<UserId> subject, Predicate<AuditAction> actions, Window window) {
    List<AuditEntry> passing = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      AuditEvent event = events.get(i);
      if ((subject.isEmpty() || event.subject().equals(subject)) && actions.test(event.action())) {
        passing.add(entry(i));
      }
    }
    Collections.reverse(passing);
    return new Page<>(
        passing.stream().skip(window.offset()).limit(window.limit()).toList(), passing.size());
  }

  private AuditEntry entry(int index) {
    AuditEvent event = events.get(index);
    return new AuditEntry(
        SequentialIds.nth(index + 1),
        event.at(),
        event.action().name(),
        event.actor().id(),
        event.subject(),
        event.actor().contract().map(Contract::id),
        event.actor().origin().requestId(),
        event.detail());
  }

  @Override
  public synchronized void release(UserId subject, Instant from) {
    released.putIfAbsent(subject, from);
  }

  @Override
  public synchronized int erase(Instant now) {
    int erased = 0;
    for (int i = 0; i < events.size(); i++) {
      AuditEvent event = events.get(i);
      if (event.detail().isPresent() && event.subject().filter(of -> isDue(of, now)).isPresent()) {
        events.set(i, new AuditEvent(event.at(), event.action(), event.actor(), event.subject()));
        erased++;
      }
    }
    released.values().removeIf(from -> !from.isAfter(now));
    return erased;
  }

  private boolean isDue(UserId subject, Instant now) {
    return Optional.ofNullable(released.get(subject))
        .filter(from -> !from.isAfter(now))
        .isPresent();
  }

  /** Every event, oldest first. */
  public synchronized List<AuditEvent> events() {
    return List.copyOf(events);
  }

  /** What happened, oldest first. */
  public synchronized List<AuditAction> actions() {
    return events.stream().map(AuditEvent::action).toList();
  }
}
