package dev.khata.application.recharge;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.payments.PaymentStores;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.RechargeTransactions;
import java.util.Set;

/** A shop whose customers pay by gateway, in memory. */
public final class MemoryShop {
  private MemoryShop() {}

  static GatewayShop open() {
    return open(MemoryStores.fresh(), Set.of());
  }

  public static GatewayShop open(MemoryStores stores, Set<Perks> perks) {
    return new GatewayShop(
        stores, PaymentStores.inMemory(stores.journal()), new Customers(stores), perks);
  }

  /** Users, who get the same numbers in both stores. */
  private record Customers(MemoryStores stores, Users users, RechargeTransactions transactions)
      implements GatewayShop.Customers {
    Customers(MemoryStores stores) {
      this(
          stores,
          new InMemoryUsers(new InMemoryRoles()),
          new InMemoryRechargeTransactions(stores::allTransactions));
    }

    @Override
    public UserId with(PhoneNumber phone) {
      User user = Somebody.with(phone).verified().addTo(users);
      UserId same = stores.user(phone, UserType.PREPAID);
      if (!user.id().equals(same)) {
        throw new IllegalStateException(user.id() + " is " + same);
      }
      return same;
    }

    @Override
    public void delete(UserId user) {
      users.remove(user);
      stores.delete(user);
    }
  }
}
