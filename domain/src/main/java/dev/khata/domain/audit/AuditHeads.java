package dev.khata.domain.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Each day's head of the audit log, kept outside the database: whoever rewrites the log there can't
 * rewrite these. A failure of the vendor is {@link dev.khata.domain.kernel.Unavailable}.
 */
public interface AuditHeads {

  /**
   * Keeps a day's head for ever. Keeping the same again does no harm.
   *
   * @return false when another one is kept for that day, which stays
   */
  boolean keep(LocalDate day, String head);

  /** A day's head; empty when none was kept. */
  Optional<String> find(LocalDate day);

  /** The days after that one whose heads are kept, in order; at most {@code limit}. */
  List<LocalDate> days(LocalDate after, int limit);
}
