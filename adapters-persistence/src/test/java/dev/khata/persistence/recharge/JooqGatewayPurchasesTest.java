package dev.khata.persistence.recharge;

import dev.khata.application.recharge.GatewayPurchasesSuite;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqGatewayPurchasesTest extends GatewayPurchasesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final RechargeStores stores = new StoredRecharges(DATABASE);

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
