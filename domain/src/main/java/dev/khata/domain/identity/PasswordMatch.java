package dev.khata.domain.identity;

/** What comes of comparing a password with a hash. */
public enum PasswordMatch {
  /** It is another password. */
  NONE,
  /** It is the password. */
  MATCHES,
  /**
   * It is the password, but new hashes are made with other parameters or of another spelling, so
   * this one should be made anew.
   */
  MATCHES_OUTDATED;

  /** Whether it is the password. */
  public boolean isRight() {
    return this != NONE;
  }
}
