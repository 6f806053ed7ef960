package dev.khata.domain.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** The phone numbers that stand in the records of recharges. */
public interface RechargedNumbers {

  /**
   * From an instant on, the numbers in what the user bought are to be erased, and the user's own
   * numbers in what others bought until now: the one that they have, and those from which they paid
   * before. Called in the transaction in which they leave.
   *
   * @param own that they have verified
   */
  void release(UserId user, Optional<PhoneNumber> own, Instant now, Instant eraseFrom);

  /**
   * Erases those whose time has come, in many short transactions; returns in how many records. What
   * runs or waits on a line keeps its number, unless both are of the user who has left, and what is
   * pending keeps it too, until it is over: a later call erases those.
   *
   * <p>What waits behind a plan that goes begins when its buyer was told, and what is bought next
   * for the line comes behind it, as it would have before: nobody's days are moved or cut.
   */
  int erase(Instant now);
}
