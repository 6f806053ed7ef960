package dev.khata.domain.kernel;

/** A failure: something stands under a key that is not on the ring. Its message names the key. */
public final class KeyNotGiven extends Unavailable {
  private static final long serialVersionUID = 1L;

  public KeyNotGiven(KeyPurpose purpose, String id) {
    super(
        "the key "
            + id
            + " for "
            + purpose.id()
            + " is not given, and something stands under it: put it behind the current one");
  }
}
