package dev.khata.domain.identity;

/**
 * A slow, salted hash. Each call takes tens of milliseconds of a core and megabytes of memory, so
 * only so many run at once, and a bounded number waits.
 *
 * <p>What hashes throws {@link dev.khata.domain.kernel.Overloaded} when the queue is full, and is
 * never called while a database connection is held.
 */
public interface PasswordHasher {

  /** For a new password. Such take at most half of the places; the rest is for log-ins. */
  PasswordHash hash(Password password);

  /** Also of a hash that was made with other parameters than new ones are. */
  boolean matches(Password password, PasswordHash hash);

  /** Costs as much as {@link #matches}, for a user who has no password or does not exist. */
  void burn(Password password);
}
