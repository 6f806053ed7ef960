package dev.khata.domain.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who has left, kept outside the database, so that they leave again when an older one is put back.
 * No more than {@link Departed} tells. Every method asks a vendor, so none is called while a
 * connection to the database is held; all throw {@link dev.khata.domain.documents.VaultUnavailable}
 * when the vendor fails.
 */
public interface DeletionList {

  /** Adds one for ever; once more does no harm. */
  void add(Departed who);

  /**
   * Those who left on that day or later, in the order of days, after that one; at most {@code
   * limit}.
   */
  List<Departed> list(LocalDate since, Optional<Departed> after, int limit);
}
