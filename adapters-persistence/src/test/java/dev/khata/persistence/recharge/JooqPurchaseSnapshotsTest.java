package dev.khata.persistence.recharge;

import dev.khata.application.recharge.PurchaseSnapshotsSuite;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPurchaseSnapshotsTest extends PurchaseSnapshotsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final RechargeStores stores = new StoredRecharges(DATABASE);

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
