package dev.khata.application.recharge;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Remembers for a while which numbers have recharged after their accounts are gone. */
public final class RememberCustomers {
  private final PastCustomers customers;
  private final Keys keys;

  @Inject
  RememberCustomers(PastCustomers customers, Keys keys) {
    this.customers = customers;
    this.keys = keys;
  }

  /**
   * Remembers the verified number of somebody who leaves, if they have ever recharged. Called
   * inside the transaction of their leaving, which no purchase of theirs can follow.
   */
  public void handle(User leaving, Instant until) {
    verified(leaving)
        .filter(number -> customers.everRecharged(leaving.id()))
        .ifPresent(number -> customers.remember(NumberHash.of(number, keys.lookup()), until));
  }

  private static Optional<PhoneNumber> verified(User user) {
    return user.phone().filter(Claim::isVerified).map(Claim::value);
  }

  /** Whether somebody who has left had that number and had recharged. */
  boolean know(PhoneNumber number, Instant now) {
    return customers.know(NumberHash.each(number, keys.lookup()), now);
  }

  /** Forgets those whose time is over; how many. Doing it twice does no harm. */
  public int forget(Instant now) {
    return customers.forget(now);
  }
}
