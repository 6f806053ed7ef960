package dev.khata.domain.identity;

/** The passwords that attackers try first. */
@FunctionalInterface
public interface CommonPasswords {

  /** Whether the password is in the list of the 10,000 most common, exactly as written. */
  boolean contains(Password password);
}
