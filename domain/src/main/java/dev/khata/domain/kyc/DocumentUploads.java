package dev.khata.domain.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Pictures in the vault that belong to no application: those on their way in, recorded before they
 * are stored, and those that were given up. Whatever stays here is deleted, so that no file is ever
 * without an owner for long.
 */
public interface DocumentUploads {

  /** Records that files are about to be stored, which may be deleted from {@code due} on. */
  void intend(Set<DocumentKey> keys, Instant due);

  /**
   * Takes up to {@code limit} files for deletion that are due; no application can take them in any
   * more.
   */
  List<DocumentKey> claim(Instant now, int limit);

  /** Forgets files that have been deleted from the vault. */
  void forget(Set<DocumentKey> keys);
}
