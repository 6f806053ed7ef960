package dev.khata.domain.lifecycle;

import dev.khata.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Who has left, kept outside the database, so that they leave again when an older one is put back.
 * Ids only. Every method asks a vendor, so none is called while a connection to the database is
 * held; all throw {@link dev.khata.domain.documents.VaultUnavailable} when the vendor fails.
 */
public interface DeletionList {

  /** Adds one for ever; once more does no harm. */
  void add(UserId user);

  /** Those after that one in an order of the list's own; at most {@code limit}. */
  List<UserId> list(Optional<UserId> after, int limit);
}
