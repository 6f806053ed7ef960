package dev.khata.application.payments;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.RefundClock;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.wallet.Journal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** The use cases of payments over one set of stores and at most one gateway. */
public final class PaymentDesk {
  private static final Bulk BULK =
      new Bulk() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };

  public final RequestPayment request;
  public final CompletePayment complete;
  public final ReconcilePayments reconcile;
  public final ReadPayments read;
  public final TakeNotice takeNotice;
  public final HearNotices hearNotices;

  public PaymentDesk(
      Payments payments,
      Notices notices,
      Settlement settlement,
      Journal journal,
      Optional<PaymentGateway> gateway,
      Transactions transactions,
      InstantSource clock) {
    Gateways gateways = new Gateways(gateway);
    AskPolicy policy = AskPolicy.USUAL;
    TakeCaptures captures =
        new TakeCaptures(
            payments,
            settlement,
            journal,
            new RefundClock(RefundClock.USUAL_DAYS, ZoneOffset.UTC),
            policy,
            transactions,
            clock);
    AskGateway ask = new AskGateway(captures);
    OpenPayment open = new OpenPayment(payments, captures, ask, gateways, transactions);
    this.request =
        new RequestPayment(payments, open, settlement, gateways, policy, Fresh::uuid, clock);
    this.complete =
        new CompletePayment(gateways, open, ask, new InMemoryReplies().once(transactions, clock));
    this.reconcile =
        new ReconcilePayments(payments, settlement, open, ask, gateways, () -> false, clock);
    this.read = new ReadPayments(payments);
    NoticeSeal seal = new NoticeSeal(TestKeys.all());
    HearReport report = new HearReport(payments, settlement, captures, ask, BULK);
    this.hearNotices = new HearNotices(notices, seal, report, gateways, BULK, clock);
    this.takeNotice = new TakeNotice(gateways, notices, seal, hearNotices, BULK, clock);
  }
}
