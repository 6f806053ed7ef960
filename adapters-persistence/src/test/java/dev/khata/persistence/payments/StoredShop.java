package dev.khata.persistence.payments;

import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.recharge.RechargePersistence;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Set;

/** A shop whose customers pay by gateway, on PostgreSQL. */
public final class StoredShop {
  private StoredShop() {}

  static GatewayShop open(TestDatabase database, StoredRecharges stores) {
    return open(database, stores, Set.of());
  }

  /**
   * @param perks that sales bring
   */
  public static GatewayShop open(TestDatabase database, StoredRecharges stores, Set<Perks> perks) {
    Users users =
        IdentityPersistence.ports(database.database(), database.transactions()).get(Users.class);
    RechargeTransactions transactions =
        RechargePersistence.ports(database.database(), Somebody.NPR)
            .get(RechargeTransactions.class);
    return new GatewayShop(
        stores, StoredPayments.of(database), new Customers(stores, users, transactions), perks);
  }

  private record Customers(StoredRecharges stores, Users users, RechargeTransactions transactions)
      implements GatewayShop.Customers {
    @Override
    public UserId with(PhoneNumber phone) {
      return stores.user(phone, UserType.PREPAID);
    }

    @Override
    public void delete(UserId user) {
      stores.delete(user);
    }
  }
}
