package dev.khata.http.wattsup.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;

/** How long what people type may be, and what it means. */
final class Typed {
  static final int LONGEST_EMAIL = 254;
  static final int LONGEST_TOKEN = 4_096;

  /** Characters of a password; {@link dev.khata.domain.identity.PasswordPolicy#SIX} at least. */
  static final int MIN_PASSWORD_LENGTH = 6;

  private Typed() {}

  /** An address that has been found to be one. */
  static EmailAddress email(String typed) {
    return EmailAddress.parse(typed)
        .orElseThrow(() -> FaultException.invalid("email", new Problem.BadFormat("email")));
  }
}
