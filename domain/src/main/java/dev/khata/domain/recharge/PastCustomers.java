package dev.khata.domain.recharge;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The numbers of deleted accounts that had recharged, and those that users have given up for
 * others, so that nobody is new twice.
 */
public interface PastCustomers {

  /** Whether the user has ever recharged a line, paid or not, as of the moment of the call. */
  boolean everRecharged(UserId user);

  /** Remembers the number until then, or longer if it is remembered longer already. */
  void remember(RememberedNumber number, Instant until);

  /**
   * Remembers that the user had the number until now: if they ever recharge, or have, the number is
   * known until then, or longer if it is remembered longer already.
   */
  void gaveUp(UserId user, RememberedNumber former, Instant until);

  /** Those of the hashes under which a number is remembered, and longer than until now. */
  Set<NumberHash> known(List<NumberHash> hashes, Instant now);

  /** Forgets those that were to be remembered until now or earlier; returns how many. */
  int forget(Instant now);
}
