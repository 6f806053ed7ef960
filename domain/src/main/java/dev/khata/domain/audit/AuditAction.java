package dev.khata.domain.audit;

/** What can happen; each context brings an enum of its own. */
public interface AuditAction {

  /** The name under which it is kept for ever, in capitals with underscores. */
  String name();
}
