package dev.khata.application.payments;

import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.Returns;
import dev.khata.domain.payments.Returns.Loss;
import dev.khata.domain.payments.Returns.Part;
import dev.khata.domain.payments.Returns.Taken;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/**
 * What refunds and reversals are in the books. From when a refund is asked for until the gateway
 * has given it back its money lies in suspense; then it leaves what the gateway holds for us.
 *
 * <p>What a payer who has left would have to pay, or to get, is in suspense.
 *
 * <p>All of it runs in a transaction that has locked the payment.
 */
public final class RefundBooks {
  private static final System.Logger LOG = System.getLogger(RefundBooks.class.getName());
  private static final EntryKind REFUND = new EntryKind("PAYMENT_REFUND");
  private static final EntryKind REFUND_FAILED = new EntryKind("PAYMENT_REFUND_FAILED");
  private static final EntryKind REVERSAL = new EntryKind("PAYMENT_REVERSAL");
  private static final EntryKind REVERSAL_UNDONE = new EntryKind("PAYMENT_REVERSAL_UNDONE");

  private final Returns returns;
  private final Journal journal;

  @Inject
  RefundBooks(Returns returns, Journal journal) {
    this.returns = returns;
    this.journal = journal;
  }

  /** Whose money would be given back of that capture. */
  RefundSource source(Payment payment, TakenCapture taken) {
    return switch (taken.use()) {
      case Use.Settled() -> returns.holder(payment.subject());
      case Use.ToppedUp _ -> RefundSource.WALLET;
      case Use.Suspended suspended ->
          suspended.entry().isPresent() ? RefundSource.SUSPENSE : RefundSource.OUTSIDE;
    };
  }

  /** It is asked for, and its money set aside. Nothing is written unless it is there. */
  Taken begin(Payment payment, Refund refund, Instant now) {
    return switch (refund.source()) {
      case WALLET -> returns.reclaim(part(payment, refund), now);
      case REVENUE -> {
        move(REFUND, SystemAccount.REVENUE, SystemAccount.SUSPENSE, refund.amount(), now);
        yield Taken.TAKEN;
      }
      case SUSPENSE, OUTSIDE -> Taken.TAKEN;
    };
  }

  /** The gateway has given it back. */
  void finish(Payment payment, Refund refund, Instant now) {
    switch (refund.source()) {
      case WALLET -> leave(REFUND, refund.amount(), now);
      case REVENUE -> returns.repaid(part(payment, refund), SystemAccount.SUSPENSE, now);
      case SUSPENSE -> {
        leave(REFUND, refund.amount(), now);
        returns.tell(part(payment, refund), now);
      }
      case OUTSIDE -> returns.tell(part(payment, refund), now);
    }
  }

  /** The gateway has not given it back: whoever had the money has it again. */
  void undo(Payment payment, Refund refund, Instant now) {
    switch (refund.source()) {
      case WALLET -> {
        if (!returns.restore(part(payment, refund), now)) {
          gone(payment, "a refund that failed stays in suspense");
        }
      }
      case REVENUE ->
          move(REFUND_FAILED, SystemAccount.SUSPENSE, SystemAccount.REVENUE, refund.amount(), now);
      case SUSPENSE, OUTSIDE -> {
        // It has not moved.
      }
    }
  }

  /** The gateway has given back what nobody here had asked for. */
  void reported(Payment payment, Refund refund, Instant now) {
    switch (refund.source()) {
      case WALLET -> lose(payment, part(payment, refund), Loss.REFUNDED, REFUND, now);
      case REVENUE -> returns.repaid(part(payment, refund), SystemAccount.REVENUE, now);
      case SUSPENSE -> {
        leave(REFUND, refund.amount(), now);
        returns.tell(part(payment, refund), now);
      }
      case OUTSIDE -> returns.tell(part(payment, refund), now);
    }
  }

  /** Who pays for what the gateway takes back: a plan stays sold, and its payer owes the price. */
  RefundSource payingForReversal(Payment payment, TakenCapture taken) {
    return switch (source(payment, taken)) {
      case WALLET, REVENUE -> RefundSource.WALLET;
      case SUSPENSE -> RefundSource.SUSPENSE;
      case OUTSIDE -> RefundSource.OUTSIDE;
    };
  }

  /** The gateway has taken it back. */
  void reversed(Payment payment, PaymentReversal reversal, Instant now) {
    switch (reversal.source()) {
      case WALLET, REVENUE -> lose(payment, part(payment, reversal), Loss.REVERSED, REVERSAL, now);
      case SUSPENSE -> leave(REVERSAL, reversal.amount(), now);
      case OUTSIDE -> {
        // It is in no books.
      }
    }
  }

  /** The gateway has given to us again what it had taken back. */
  void regained(Payment payment, PaymentReversal reversal, Money amount, Instant now) {
    switch (reversal.source()) {
      case WALLET, REVENUE -> {
        if (!returns.regain(new Part(payment, reversal.capture(), amount), now)) {
          gone(payment, "a reversal that was undone is in suspense");
          come(amount, now);
        }
      }
      case SUSPENSE -> come(amount, now);
      case OUTSIDE -> {
        // It is in no books.
      }
    }
  }

  private void lose(Payment payment, Part part, Loss why, EntryKind kind, Instant now) {
    if (!returns.collect(part, why, now)) {
      gone(payment, "suspense lacks what the gateway has no more");
      leave(kind, part.amount(), now);
    }
  }

  private static void gone(Payment payment, String consequence) {
    LOG.log(Level.ERROR, "the payer of payment {0} has left: {1}", payment.id(), consequence);
  }

  private void leave(EntryKind kind, Money amount, Instant now) {
    move(kind, SystemAccount.SUSPENSE, SystemAccount.GATEWAY_CLEARING, amount, now);
  }

  private void come(Money amount, Instant now) {
    move(REVERSAL_UNDONE, SystemAccount.GATEWAY_CLEARING, SystemAccount.SUSPENSE, amount, now);
  }

  private void move(
      EntryKind kind, SystemAccount debit, SystemAccount credit, Money amount, Instant now) {
    JournalEntry entry =
        JournalEntry.unkeyed(
            kind, now, List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)));
    if (!(journal.append(entry, now) instanceof Journal.Receipt.Recorded)) {
      throw new IllegalStateException("accounts of the house take whatever comes");
    }
  }

  private static Part part(Payment payment, Refund refund) {
    return new Part(payment, refund.capture(), refund.amount());
  }

  private static Part part(Payment payment, PaymentReversal reversal) {
    return new Part(payment, reversal.capture(), reversal.amount());
  }
}
