package dev.khata.domain.documents;

import dev.khata.domain.kernel.Unavailable;

/**
 * A failure: where documents are kept can't be reached, is too slow or does not do what it is asked
 * for. Trying again later may help.
 */
public final class VaultUnavailable extends Unavailable {
  private static final long serialVersionUID = 1L;

  public VaultUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
