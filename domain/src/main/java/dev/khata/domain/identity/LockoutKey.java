package dev.khata.domain.identity;

import dev.khata.domain.kernel.UserId;

/**
 * Whose password is being tried: a user's, or that of an identifier nobody holds, which locks alike
 * so that nobody can tell them apart.
 */
public sealed interface LockoutKey {

  /** The key under which attempts are counted. */
  String key();

  record Known(UserId user) implements LockoutKey {
    @Override
    public String key() {
      return "user:" + user.value();
    }
  }

  record Stranger(IdentifierHash identifier) implements LockoutKey {
    @Override
    public String key() {
      return "hash:" + identifier.hex();
    }
  }
}
