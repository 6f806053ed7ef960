package dev.khata.persistence.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.RefundsOfPaymentsSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.recharge.RechargePersistence;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRefundsOfPaymentsTest extends RefundsOfPaymentsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);

  @Override
  protected GatewayShop open() {
    return new GatewayShop(stores, StoredPayments.of(DATABASE), new Customers(stores));
  }

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  private record Customers(StoredRecharges stores, Users users, RechargeTransactions transactions)
      implements GatewayShop.Customers {
    Customers(StoredRecharges stores) {
      this(
          stores,
          IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions()).get(Users.class),
          RechargePersistence.ports(DATABASE.database(), Somebody.NPR)
              .get(RechargeTransactions.class));
    }

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
