package dev.khata.application.recharge;

import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.recharge.Perks;
import java.util.Set;

/** The parts of recharging that others build on, over the stores of a test. */
public final class RechargeUseCases {
  private RechargeUseCases() {}

  public static Recognition recognition(RechargeStores stores) {
    return new Recognition(stores.pastCustomers(), TestKeys.all());
  }

  public static RecordWithPerks record(RechargeStores stores, Set<Perks> reasons) {
    return new RecordWithPerks(stores.book(), reasons, stores.transactions());
  }
}
