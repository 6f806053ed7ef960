package dev.khata.application.payments;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.RefundClock;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.Returns;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.Journal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** The use cases of payments over one set of stores and at most one gateway. */
public final class PaymentDesk {
  /** Above it a second admin approves a refund. */
  public static final AdjustmentLimits LIMITS =
      new AdjustmentLimits(Somebody.npr(1_000_00), Somebody.points(1_000));

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
  public final RefundPayment refund;
  public final DecideRefund decideRefund;
  public final SendRefunds sendRefunds;
  public final ReconcileStatement reconcileStatement;
  public final NameBreaks nameBreaks;
  public final InMemoryAuditLog audit = new InMemoryAuditLog();

  public PaymentDesk(
      PaymentStores stores,
      Settlement settlement,
      Returns returns,
      Journal journal,
      Optional<PaymentGateway> gateway,
      Transactions transactions,
      InstantSource clock) {
    Payments payments = stores.payments();
    Refunds refunds = stores.refunds();
    Gateways gateways = new Gateways(gateway);
    AskPolicy policy = AskPolicy.USUAL;
    RefundBooks books = new RefundBooks(returns, journal);
    SettleRefunds settle = new SettleRefunds(payments, refunds, books, policy, transactions, clock);
    this.sendRefunds =
        new SendRefunds(payments, refunds, settle, gateways, () -> false, BULK, clock);
    TakeCaptures captures =
        new TakeCaptures(
            payments,
            settlement,
            journal,
            new RefundClock(RefundClock.USUAL_DAYS, ZoneOffset.UTC),
            new GiveBack(refunds, sendRefunds, transactions, Fresh::uuid),
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
        new ReconcilePayments(
            payments, settlement, open, ask, refunds, sendRefunds, gateways, () -> false, clock);
    this.reconcileStatement =
        new ReconcileStatement(
            payments,
            refunds,
            stores.reversals(),
            stores.statementLines(),
            gateways,
            transactions,
            BULK,
            Fresh::uuid,
            Somebody.NPR,
            clock);
    this.nameBreaks = new NameBreaks(payments);
    this.read = new ReadPayments(payments);
    NoticeSeal seal = new NoticeSeal(TestKeys.all());
    HearReturns hearReturns =
        new HearReturns(
            payments,
            refunds,
            stores.reversals(),
            books,
            settle,
            sendRefunds,
            BULK,
            transactions,
            Fresh::uuid,
            clock);
    HearReport report = new HearReport(payments, settlement, captures, ask, hearReturns, BULK);
    this.hearNotices = new HearNotices(stores.notices(), seal, report, gateways, BULK, clock);
    this.takeNotice = new TakeNotice(gateways, stores.notices(), seal, hearNotices, BULK, clock);
    this.refund =
        new RefundPayment(
            payments,
            refunds,
            returns,
            books,
            sendRefunds,
            LIMITS,
            audit,
            transactions,
            clock,
            Fresh::uuid);
    this.decideRefund =
        new DecideRefund(payments, refunds, books, sendRefunds, audit, transactions, clock);
  }
}
