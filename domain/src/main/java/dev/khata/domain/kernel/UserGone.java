package dev.khata.domain.kernel;

/**
 * A failure: the account of who calls was deleted since they were let in. Nothing was done; their
 * session has ended with the account.
 */
public final class UserGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserGone(UserId user) {
    super("user " + user.value() + " is gone");
  }
}
