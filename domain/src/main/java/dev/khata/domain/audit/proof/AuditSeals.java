package dev.khata.domain.audit.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The seals of the audit log. They are only ever added, in the order of their numbers. */
public interface AuditSeals {

  /** Whether nobody else adds seals until the current transaction ends. */
  boolean lock();

  Optional<AuditSeal> first();

  Optional<AuditSeal> last();

  /** The last one that was made before that instant. */
  Optional<AuditSeal> lastBefore(Instant instant);

  /**
   * The rows that come next, at most {@code limit}. The order is that of transactions, and of ids
   * within one; only rows of transactions before the oldest that still runs are there, so that none
   * is ever added before one that was returned.
   */
  List<AuditRow> unsealed(Optional<AuditSeal> after, int limit);

  /**
   * When the row was made that comes next, whether or not it may be sealed already; empty when all
   * have a seal.
   */
  Optional<Instant> unsealedSince();

  void append(List<AuditSeal> seals);
}
