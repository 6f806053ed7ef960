package dev.khata.bootstrap.wiring.core;

import com.google.inject.multibindings.Multibinder;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.BuyPlanOnce;
import dev.khata.application.recharge.Notices;
import dev.khata.application.recharge.PlanEndNotices;
import dev.khata.application.recharge.PreviewPurchase;
import dev.khata.application.recharge.ReadSubscriptions;
import dev.khata.application.recharge.ReadTransactions;
import dev.khata.application.recharge.RechargeData;
import dev.khata.application.recharge.Recognition;
import dev.khata.application.recharge.RecordWithPerks;
import dev.khata.application.recharge.RememberCustomers;
import dev.khata.application.recharge.ReturnPayments;
import dev.khata.application.recharge.SettlePayments;
import dev.khata.application.recharge.TellPlanEnds;
import dev.khata.application.recharge.TopUpWallet;
import dev.khata.application.recharge.WalletRoom;
import dev.khata.domain.identity.PhoneBound;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.payments.Returns;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.recharge.Perks;

/** Buying plans, and what was bought. */
final class RechargeModule extends UseCases {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Perks.class);
    bind(Notices.class);
    bind(Recognition.class);
    bind(RecordWithPerks.class);
    bind(BuyPlan.class);
    bind(BuyPlanOnce.class);
    bind(WalletRoom.class);
    bind(TopUpWallet.class);
    bind(Settlement.class).to(SettlePayments.class);
    bind(SettlePayments.class);
    bind(Returns.class).to(ReturnPayments.class);
    bind(ReturnPayments.class);
    bind(PreviewPurchase.class);
    bind(ReadSubscriptions.class);
    bind(ReadTransactions.class);
    bind(PlanEndNotices.class);
    collect(LeavesWith.class, RechargeData.class);
    collect(PersonalData.class, RechargeData.class);
    collect(LeavesWith.class, RememberCustomers.class);
    collect(PersonalData.class, RememberCustomers.class);
    collect(PhoneBound.class, RememberCustomers.class);
    collect(Recurring.class, TellPlanEnds.class);
    collect(Purgeable.class, TellPlanEnds.class);
  }
}
