package dev.khata.application.recharge;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.PhoneBound;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.RememberedNumber;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Remembers for a while which numbers have recharged after their accounts are gone, or have another
 * number.
 */
public final class RememberCustomers implements LeavesWith, PersonalData, PhoneBound {
  private final PastCustomers customers;
  private final Users users;
  private final Keys keys;
  private final Retention retention;

  @Inject
  RememberCustomers(PastCustomers customers, Users users, Keys keys, Retention retention) {
    this.customers = customers;
    this.users = users;
    this.keys = keys;
    this.retention = retention;
  }

  /** Remembers the verified number of somebody who leaves, if they have ever recharged. */
  @Override
  public void leave(Departure departure) {
    users
        .find(departure.user())
        .flatMap(User::phone)
        .filter(Claim::isVerified)
        .filter(number -> customers.everRecharged(departure.user()))
        .ifPresent(number -> customers.remember(kept(number.value()), until(departure.leftAt())));
  }

  /** Remembers the number whether or not they have recharged yet. */
  @Override
  public void gaveUp(UserId user, PhoneNumber former, Instant now) {
    customers.gaveUp(user, kept(former), until(now));
  }

  private RememberedNumber kept(PhoneNumber number) {
    return RememberedNumber.of(number, keys.lookup());
  }

  private Instant until(Instant from) {
    return from.plus(retention.customers());
  }

  @Override
  public String name() {
    return "past_customers";
  }

  /** Forgets those whose time is over. */
  @Override
  public int erase(Instant now) {
    return customers.forget(now);
  }
}
