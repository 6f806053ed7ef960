package dev.khata.domain.audit;

/**
 * The append-only audit log. An event belongs in the transaction of what it tells. Each gets a
 * public id, by which {@link AuditTrail} shows it.
 */
public interface AuditLog {
  void append(AuditEvent event);
}
