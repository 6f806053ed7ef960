package dev.khata.domain.identity;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/** Something of users that a context keeps and that goes by the number they have verified. */
@FunctionalInterface
public interface PhoneBound {

  /**
   * The user has another number from now on, and had verified this one. Runs in the transaction
   * that changes it, which has locked the user first.
   */
  void gaveUp(UserId user, PhoneNumber former, Instant now);
}
