package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.BuyPlanOnce;
import dev.khata.application.recharge.Notices;
import dev.khata.application.recharge.ReadSubscriptions;
import dev.khata.application.recharge.ReadTransactions;
import dev.khata.application.recharge.RememberCustomers;

/** Buying plans, and what was bought. */
final class RechargeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Notices.class);
    bind(BuyPlan.class);
    bind(BuyPlanOnce.class);
    bind(ReadSubscriptions.class);
    bind(ReadTransactions.class);
    bind(RememberCustomers.class);
  }
}
