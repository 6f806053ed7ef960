package dev.khata.domain.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Pictures in the vault that belong to nothing: those on their way in, recorded before they are
 * stored, and those that were given up. Whatever stays here is deleted, so that no file is ever
 * without an owner for long.
 */
public interface DocumentUploads {

  /** Records that files are about to be stored, which may be deleted from {@code due} on. */
  void intend(Set<DocumentKey> keys, Instant due);

  /**
   * Takes up to {@code limit} files for deletion that are due; nobody can take them in any more.
   */
  List<DocumentKey> claim(Instant now, int limit);

  /**
   * Says that a file belongs to something from now on. Called in the transaction that writes to
   * what.
   *
   * @throws UploadExpired when the file waited so long that it is deleted, or does not wait
   */
  void takeIn(DocumentKey key);

  /**
   * Says that a file belongs to nothing any more, and may be deleted at once. Called in the
   * transaction that writes so.
   */
  void giveUp(DocumentKey key);

  /** Forgets files that have been deleted from the vault. */
  void forget(Set<DocumentKey> keys);
}
