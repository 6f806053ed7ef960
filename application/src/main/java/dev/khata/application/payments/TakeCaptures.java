package dev.khata.application.payments;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.RefundClock;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Settlement.Failure;
import dev.khata.domain.payments.Settlement.Progress;
import dev.khata.domain.payments.Settlement.Settled;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Puts into the books what a gateway says that it has taken, each capture once, whoever hears of it
 * and however often. The first one that is what was asked for buys what it was asked for; all else
 * lies in suspense until it is given back, some of it at once, see {@link GiveBack}.
 *
 * <p>One transaction, in which the payment is locked.
 */
public final class TakeCaptures {
  private static final EntryKind SUSPENDED = new EntryKind("PAYMENT_SUSPENDED");

  private final Payments payments;
  private final Settlement settlement;
  private final Journal journal;
  private final RefundClock refundClock;
  private final GiveBack giveBack;
  private final AskPolicy policy;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  TakeCaptures(
      Payments payments,
      Settlement settlement,
      Journal journal,
      RefundClock refundClock,
      GiveBack giveBack,
      AskPolicy policy,
      Transactions transactions,
      InstantSource clock) {
    this.payments = payments;
    this.settlement = settlement;
    this.journal = journal;
    this.refundClock = refundClock;
    this.giveBack = giveBack;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What a gateway has answered about a payment that is its; how far what it is for is then. Of
   * what nobody will pay for any more it has failed, though money lies in suspense for it.
   */
  public Progress hear(Payment payment, PaymentGateway gateway, Standing.Told told) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Payment locked = payments.lock(payment.id()).orElseThrow();
          boolean news = takeAll(locked, told.captures(), now);
          over(locked, told, now).ifPresent(why -> settlement.failed(locked, why, now));
          return askAgain(locked, gateway, news, now);
        });
  }

  /**
   * One capture that a gateway has signed to have taken. It says for which order, too: where the
   * answer to that was lost, nobody else does, and a refund needs to know.
   */
  void take(Payment payment, PaymentGateway gateway, String order, Capture capture) {
    transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          payments.opened(payment.id(), order, new NextStep.Nothing());
          Payment locked = payments.lock(payment.id()).orElseThrow();
          if (takeAll(locked, List.of(capture), now)) {
            askAgain(locked, gateway, true, now);
          }
        });
  }

  /** Nothing new was heard; nothing that is paid for in time waits for ever. */
  void rest(Payment payment, PaymentGateway gateway, boolean nothingThere) {
    transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Payment locked = payments.lock(payment.id()).orElseThrow();
          if (nothingThere && policy.isOver(locked, now)) {
            settlement.failed(locked, Failure.EXPIRED, now);
          }
          askAgain(locked, gateway, false, now);
        });
  }

  /** The gateway will not take money for it. */
  void refused(Payment payment) {
    transactions.inTransaction(
        () -> {
          Payment locked = payments.lock(payment.id()).orElseThrow();
          settlement.failed(locked, Failure.DECLINED, clock.instant());
          payments.askAgain(locked.id(), Optional.empty(), 0);
        });
  }

  /** Of what is paid in full it makes no difference, since that waits no more. */
  private Optional<Failure> over(Payment payment, Standing.Told told, Instant now) {
    boolean paid = !told.captures().isEmpty();
    return switch (told.state()) {
      case CLOSED -> Optional.of(paid ? Failure.SUSPENDED : Failure.DECLINED);
      case OPEN, DECLINED ->
          Optional.of(paid ? Failure.SUSPENDED : Failure.EXPIRED)
              .filter(why -> policy.isOver(payment, now));
    };
  }

  private Progress askAgain(Payment payment, PaymentGateway gateway, boolean news, Instant now) {
    Progress progress = settlement.of(payment.subject());
    int asked = news ? 0 : payment.asked() + 1;
    payments.askAgain(
        payment.id(), policy.next(payment, progress, asked, gateway.terms(), now), asked);
    return progress;
  }

  private boolean takeAll(Payment payment, List<Capture> captures, Instant now) {
    boolean news = false;
    for (Capture capture : captures) {
      List<TakenCapture> before = payments.captures(payment.id());
      if (before.stream().noneMatch(taken -> taken.capture().payment().equals(capture.payment()))) {
        take(payment, capture, before, now);
        news = true;
      }
    }
    return news;
  }

  private void take(Payment payment, Capture capture, List<TakenCapture> before, Instant now) {
    if (!capture.amount().equals(payment.amount())) {
      suspend(payment, capture, Reason.OTHER_AMOUNT, now);
    } else if (!before.stream().allMatch(TakenCapture::isSuspended)) {
      suspend(payment, capture, Reason.PAID_BEFORE, now);
    } else {
      switch (settlement.paid(payment, capture.payment(), now)) {
        case Settled.Paid() -> put(payment, capture, new Use.Settled(), now);
        case Settled.ToppedUp(Subject by) -> put(payment, capture, new Use.ToppedUp(by), now);
        case Settled.Not(Reason why) -> suspend(payment, capture, why, now);
      }
    }
  }

  private TakenCapture put(Payment payment, Capture capture, Use use, Instant now) {
    TakenCapture taken = TakenCapture.of(payment.id(), payment.gateway(), capture, use, now);
    payments.take(taken);
    return taken;
  }

  /** What is in another currency can't be in these books; its capture alone tells of it. */
  private void suspend(Payment payment, Capture capture, Reason why, Instant now) {
    boolean ours = capture.amount().unit().equals(payment.amount().unit());
    Optional<EntryId> entry =
        ours && !capture.amount().isZero() ? Optional.of(post(capture, now)) : Optional.empty();
    TakenCapture taken =
        put(payment, capture, new Use.Suspended(why, entry, refundClock.dueBy(now)), now);
    giveBack.handle(taken, why, now);
  }

  private EntryId post(Capture capture, Instant now) {
    JournalEntry entry =
        JournalEntry.unkeyed(
            SUSPENDED,
            now,
            List.of(
                Posting.debit(SystemAccount.GATEWAY_CLEARING, capture.amount()),
                Posting.credit(SystemAccount.SUSPENSE, capture.amount())));
    return switch (journal.append(entry, now)) {
      case Journal.Receipt.Recorded(EntryId id) -> id;
      case Journal.Receipt.Replayed _, Journal.Receipt.Uncovered _, Journal.Receipt.OwnersGone _ ->
          throw new IllegalStateException("suspense takes whatever comes");
    };
  }
}
