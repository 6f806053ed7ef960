package dev.khata.persistence.autopay;

import dev.khata.application.autopay.OutlooksSuite;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqOutlooksTest extends OutlooksSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports autopay =
      AutopayPersistence.ports(DATABASE.database(), Till.LIMITS, Somebody.NPR, NoticePeriod.NONE);
  private final RechargeStores stores = new StoredRecharges(DATABASE);

  @Override
  protected Outlooks outlooks() {
    return autopay.get(Outlooks.class);
  }

  @Override
  protected Mandates mandates() {
    return autopay.get(Mandates.class);
  }

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
