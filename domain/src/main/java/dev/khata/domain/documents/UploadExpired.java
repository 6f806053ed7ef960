package dev.khata.domain.documents;

import dev.khata.domain.kernel.Unavailable;

/**
 * A failure: a picture waited so long to be taken in that it may have been deleted. Nothing was
 * written; sending everything again helps.
 */
public final class UploadExpired extends Unavailable {
  private static final long serialVersionUID = 1L;

  public UploadExpired(DocumentKey key) {
    super("the upload expired: " + key);
  }
}
