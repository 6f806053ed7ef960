package dev.khata.application.audit;

import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;

/** An audit log that tests can read. */
public final class InMemoryAuditLog implements AuditLog {
  private final List<AuditEvent> events = new ArrayList<>();

  @Override
  public synchronized void append(AuditEvent event) {
    events.add(event);
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
