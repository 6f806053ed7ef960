package dev.khata.domain.identity;

/** Something of users that a context keeps and that begins with the account. */
@FunctionalInterface
public interface Joins {

  /** Begins it, in the transaction that has just added the user. */
  void join(User user);
}
