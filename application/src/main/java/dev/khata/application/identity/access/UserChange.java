package dev.khata.application.identity.access;

import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;
import java.util.List;

/** The outcome of making or changing an account. */
public sealed interface UserChange {

  /** Done, or so already; the user as they are now. */
  record Made(User user) implements UserChange {}

  /** Nothing was done. */
  record Refused(AccessRefusal reason) implements UserChange {}

  /** Nothing was done, since somebody else has it. */
  record Taken(What what) implements UserChange {}

  /** Nothing was done, since the policy forbids the password. */
  record WeakPassword(List<PasswordPolicy.Fault> faults) implements UserChange {}

  /** Nothing was done, since the user would have neither a phone nor an address. */
  record NoIdentifier() implements UserChange {}

  /** What no two users have. */
  enum What {
    USERNAME,
    EMAIL,
    PHONE
  }
}
