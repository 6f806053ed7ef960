package dev.khata.domain.identity;

/**
 * A slow, salted hash. Each call takes tens of milliseconds of a core and megabytes of memory, so
 * only so many run at once, and a bounded number waits.
 *
 * <p>What hashes throws {@link dev.khata.domain.kernel.Overloaded} when the queue is full, and is
 * never called while a database connection is held.
 */
public interface PasswordHasher {

  /**
   * Of a new password, in its {@linkplain Password#canonical canonical} spelling. New passwords
   * take at most half of the places; the rest is for log-ins.
   */
  PasswordHash hash(Password password);

  /**
   * Also of a hash that was made with other parameters than new ones are, or of another {@linkplain
   * Password#spellings spelling} of the password.
   */
  PasswordMatch match(Password password, PasswordHash hash);

  /**
   * Costs as much as {@link #match} of a wrong password, for a user who has no password or does not
   * exist.
   */
  void burn(Password password);
}
