package dev.khata.application.autopay;

import dev.khata.application.recharge.MemoryStores;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Outlooks;

class InMemoryOutlooksTest extends OutlooksSuite {
  private final RechargeStores stores = MemoryStores.fresh();
  private final InMemoryMandates mandates = new InMemoryMandates();
  private final Outlooks outlooks =
      new InMemoryOutlooks(mandates, mandates, stores.plans(), stores.balances());

  @Override
  protected Outlooks outlooks() {
    return outlooks;
  }

  @Override
  protected Mandates mandates() {
    return mandates;
  }

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
