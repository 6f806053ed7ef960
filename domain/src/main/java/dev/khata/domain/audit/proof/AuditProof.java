package dev.khata.domain.audit.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The audit log and its seals as who proves them reads them. */
public interface AuditProof {

  /** Reads everything as it was at one moment, however long that takes. */
  <T> T atOneMoment(Supplier<T> read);

  /** How many seals there are. */
  long seals();

  /** The seals after the one of that number, in order, at most {@code limit}. */
  List<AuditLink> links(long after, int limit);

  /** The rows that have no seal. */
  Unsealed unsealed(Optional<AuditSeal> last, Instant overdue);

  /**
   * Rows without a seal.
   *
   * @param number of all of them
   * @param skipped the first one that stands where everything is sealed, up to the last seal
   * @param overdue the first one from before that instant
   */
  record Unsealed(long number, Optional<Long> skipped, Optional<Long> overdue) {}
}
