package dev.khata.http.gencharge.recharge;

import dev.khata.application.catalog.Shop;
import dev.khata.application.kernel.SimplePhoneNumbers;
import dev.khata.application.payments.NoPayments;
import dev.khata.application.recharge.Kiosk;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Wing;

/** The wing of recharges over fakes. */
public final class KioskWing {
  private KioskWing() {}

  public static Wing of(Kiosk kiosk) {
    Amounts amounts = new Amounts(Shop.NPR);
    Lines lines = new Lines(new SimplePhoneNumbers());
    TransactionViews views = new TransactionViews(NoPayments.desk().read);
    return new RechargeWing(
        new Recharging(
            kiosk.buyPlan(),
            kiosk.previewPurchase(),
            kiosk.readTransactions(),
            kiosk.readSubscriptions(),
            new TransactionQueries(amounts, lines),
            new SubscriptionQueries(lines),
            lines,
            views),
        new Paying(
            kiosk.topUpWallet(),
            NoPayments.desk().complete,
            NoPayments.desk().read,
            kiosk.readTransactions(),
            views,
            amounts));
  }
}
