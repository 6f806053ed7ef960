package dev.khata.application.payments;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentAction;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundKey;
import dev.khata.domain.payments.RefundRefusal;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.Returns;
import dev.khata.domain.payments.Returns.Taken;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives back what was paid through a gateway, on the word of an admin; above the limit of
 * adjustments it waits for a second one.
 *
 * <p>Several transactions, and the gateway in none.
 */
public final class RefundPayment {
  private final Payments payments;
  private final Refunds refunds;
  private final Returns returns;
  private final RefundBooks books;
  private final SendRefunds send;
  private final AdjustmentLimits limits;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  RefundPayment(
      Payments payments,
      Refunds refunds,
      Returns returns,
      RefundBooks books,
      SendRefunds send,
      AdjustmentLimits limits,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.payments = payments;
    this.refunds = refunds;
    this.returns = returns;
    this.books = books;
    this.send = send;
    this.limits = limits;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param subject what was paid for, or by which its money reached the wallet
   * @param amount above zero; empty: all that is left
   * @param key under which it is asked for once
   * @param by the admin who asks; another one decides if that is needed
   */
  public record Command(
      Subject subject,
      Optional<Money> amount,
      AdjustmentReason reason,
      Optional<RefundKey> key,
      Actor.Person by) {}

  public sealed interface Result {
    /** As it stands after the gateway was asked for it. */
    record Asked(Refund refund) implements Result {}

    /** A second admin has to decide. */
    record Requested(Refund refund) implements Result {}

    record Refused(RefundRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return switch (transactions.inTransaction(() -> request(command))) {
      case Result.Asked(Refund refund) -> new Result.Asked(send.now(refund.key()));
      case Result.Requested waits -> waits;
      case Result.Refused refused -> refused;
    };
  }

  private Result request(Command command) {
    return payments
        .of(command.subject())
        .or(() -> payments.ofTopUp(command.subject()))
        .flatMap(payment -> payments.lock(payment.id()))
        .map(payment -> request(payment, command))
        .orElseGet(() -> refused(notPaid(command.subject())));
  }

  private RefundRefusal notPaid(Subject subject) {
    return returns.knows(subject)
        ? new RefundRefusal.NotByGateway()
        : new RefundRefusal.UnknownTransaction();
  }

  private Result request(Payment payment, Command command) {
    Optional<Refund> known = command.key().map(RefundKey::refund).flatMap(refunds::find);
    return known
        .map(refund -> again(refund, payment, command))
        .orElseGet(() -> first(payment, command));
  }

  private static Result again(Refund refund, Payment payment, Command command) {
    boolean same =
        refund.payment().equals(payment.id())
            && command.amount().stream().allMatch(refund.amount()::equals);
    if (!same) {
      return refused(new RefundRefusal.KeyUsed());
    }
    return refund.state() == RefundState.WAITING
        ? new Result.Requested(refund)
        : new Result.Asked(refund);
  }

  private Result first(Payment payment, Command command) {
    List<Refund> before = refunds.of(payment.id());
    Optional<TakenCapture> taken = first(payments.captures(payment.id()), before);
    if (taken.isEmpty()) {
      return refused(new RefundRefusal.NothingLeft());
    }
    Money left = Refund.left(taken.get(), before);
    Money amount = command.amount().orElse(left);
    if (!amount.unit().equals(left.unit()) || amount.isAbove(left)) {
      return refused(new RefundRefusal.AboveRest(left));
    }
    Instant now = clock.instant();
    Refund refund =
        Refund.requested(
            command.key().map(RefundKey::refund).orElseGet(ids::next),
            taken.get(),
            amount,
            books.source(payment, taken.get()),
            command.reason(),
            command.by().user(),
            needsAnother(amount),
            now);
    return put(payment, refund, command.by(), now);
  }

  /** What is suspended has to go back in any case, and so comes first. */
  private static Optional<TakenCapture> first(List<TakenCapture> captures, List<Refund> refunds) {
    return captures.stream()
        .filter(taken -> !Refund.left(taken, refunds).isZero())
        .min(Comparator.comparing(taken -> !taken.isSuspended()));
  }

  /** Nobody has said how much one admin may give of another currency. */
  private boolean needsAnother(Money amount) {
    return !amount.unit().equals(limits.money().unit()) || limits.needSecondAdmin(amount);
  }

  private Result put(Payment payment, Refund refund, Actor.Person by, Instant now) {
    if (refund.state() == RefundState.WAITING) {
      refunds.add(refund, Optional.empty());
      audit.append(by.did(PaymentAction.REFUND_REQUESTED, payment.payer(), now));
      return new Result.Requested(refund);
    }
    Optional<RefundRefusal> lacking = lacking(books.begin(payment, refund, now));
    if (lacking.isPresent()) {
      return refused(lacking.get());
    }
    refunds.add(refund, Optional.of(now.plus(SendRefunds.SOON)));
    audit.append(by.did(PaymentAction.REFUND_APPROVED, payment.payer(), now));
    return new Result.Asked(refund);
  }

  static Optional<RefundRefusal> lacking(Taken taken) {
    return switch (taken) {
      case TAKEN -> Optional.empty();
      case SHORT -> Optional.of(new RefundRefusal.WalletTooLow());
      case PAYER_GONE -> Optional.of(new RefundRefusal.PayerGone());
    };
  }

  private static Result refused(RefundRefusal reason) {
    return new Result.Refused(reason);
  }
}
