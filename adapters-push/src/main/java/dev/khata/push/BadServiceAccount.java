package dev.khata.push;

/** A failure: a file is no key of a service account. The reason repeats nothing of it. */
public final class BadServiceAccount extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadServiceAccount(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
