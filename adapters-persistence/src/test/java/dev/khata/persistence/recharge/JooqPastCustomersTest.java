package dev.khata.persistence.recharge;

import dev.khata.application.recharge.PastCustomersSuite;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPastCustomersTest extends PastCustomersSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @Override
  protected PastCustomers customers() {
    return stores.pastCustomers();
  }
}
