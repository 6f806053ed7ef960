package dev.khata.domain.audit;

/** The append-only audit log. An event belongs in the transaction of what it tells. */
public interface AuditLog {
  void append(AuditEvent event);
}
