package dev.khata.application.payments;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.RefundState.Event;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.TakenCapture;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Does what a gateway reports of money that is no longer with it: refunds, ours and others, and
 * what payers' banks take back. Each of them once, by the gateway's own id.
 */
public final class HearReturns {
  private static final System.Logger LOG = System.getLogger(HearReturns.class.getName());

  private final Payments payments;
  private final Refunds refunds;
  private final PaymentReversals reversals;
  private final RefundBooks books;
  private final SettleRefunds settle;
  private final SendRefunds send;
  private final Bulk bulk;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  HearReturns(
      Payments payments,
      Refunds refunds,
      PaymentReversals reversals,
      RefundBooks books,
      SettleRefunds settle,
      SendRefunds send,
      Bulk bulk,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.reversals = reversals;
    this.books = books;
    this.settle = settle;
    this.send = send;
    this.bulk = bulk;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What of a report's payment is known. */
  private record Known(Payment payment, TakenCapture taken) {}

  /**
   * Somebody has given back money, perhaps by our wish.
   *
   * @throws TooEarly when it can't be told yet whose refund it is
   */
  void refunded(PaymentGateway gateway, Report.Refunded report) {
    if (report.key().isEmpty()) {
      learnReferences(gateway, report.payment());
    }
    inPayment(
        gateway,
        report.payment(),
        (known, now) ->
            ours(gateway, report.key(), report.refund())
                .ifPresentOrElse(
                    refund ->
                        settle.move(
                            known.payment(),
                            refund,
                            Event.FINISH,
                            Optional.of(report.refund()),
                            now),
                    () -> reported(known, report, now)));
  }

  /** So that a refund of ours is known by the gateway's id of it, too. */
  private void learnReferences(PaymentGateway gateway, String capture) {
    bulk.run(() -> payments.ofCapture(gateway.name(), capture).map(one -> refunds.of(one.id())))
        .ifPresent(
            all ->
                all.stream()
                    .filter(refund -> isNameless(refund, capture))
                    .forEach(refund -> send.now(refund.key())));
  }

  private static boolean isNameless(Refund refund, String capture) {
    return refund.state() == RefundState.ASKED
        && refund.reference().isEmpty()
        && refund.capture().equals(capture);
  }

  private Optional<Refund> ours(PaymentGateway gateway, Optional<UUID> key, String reference) {
    return key.flatMap(refunds::find)
        .filter(refund -> refund.gateway().equals(gateway.name()))
        .or(() -> refunds.ofReference(gateway.name(), reference));
  }

  private void reported(Known known, Report.Refunded report, Instant now) {
    boolean perhapsOurs =
        report.key().isEmpty()
            && refunds.of(known.payment().id()).stream()
                .anyMatch(refund -> isNameless(refund, report.payment()));
    if (perhapsOurs) {
      throw new TooEarly("refund " + report.refund() + " may be one that was just asked for");
    }
    Refund refund =
        Refund.reported(
            ids.next(),
            known.taken(),
            report.amount(),
            books.source(known.payment(), known.taken()),
            report.refund(),
            now);
    LOG.log(Level.WARNING, "refund {0} was not asked for here", report.refund());
    books.reported(known.payment(), refund, now);
    refunds.add(refund, Optional.empty());
  }

  /** A refund did not reach its payer. */
  void failed(PaymentGateway gateway, Report.RefundFailed report) {
    inPayment(
        gateway,
        report.payment(),
        (known, now) ->
            ours(gateway, report.key(), report.refund())
                .ifPresentOrElse(
                    refund -> failed(known.payment(), refund, report.refund(), now),
                    () ->
                        LOG.log(
                            Level.ERROR,
                            "refund {0}, which nobody here has asked for, has failed",
                            report.refund())));
  }

  private void failed(Payment payment, Refund refund, String reference, Instant now) {
    if (refund.state() == RefundState.DONE) {
      LOG.log(Level.ERROR, "refund {0} has failed after it was done", reference);
    } else {
      settle.move(payment, refund, Event.REFUSE, Optional.of(reference), now);
    }
  }

  /** The payer's bank has called money back. */
  void reversed(PaymentGateway gateway, Report.Reversed report) {
    inPayment(
        gateway,
        report.payment(),
        (known, now) -> {
          if (reversals.find(gateway.name(), report.reversal()).isEmpty()) {
            PaymentReversal reversal =
                new PaymentReversal(
                    known.payment().id(),
                    gateway.name(),
                    report.reversal(),
                    report.payment(),
                    report.amount(),
                    books.payingForReversal(known.payment(), known.taken()),
                    now,
                    Optional.empty());
            books.reversed(known.payment(), reversal, now);
            reversals.add(reversal);
          }
        });
  }

  /**
   * What was called back is here again.
   *
   * @throws TooEarly when nobody has said before that it was called back
   */
  void undone(PaymentGateway gateway, Report.ReversalUndone report) {
    inPayment(
        gateway,
        report.payment(),
        (known, now) -> {
          PaymentReversal reversal =
              reversals
                  .find(gateway.name(), report.reversal())
                  .orElseThrow(
                      () -> new TooEarly("reversal " + report.reversal() + " is not known"));
          if (reversal.undoneAt().isEmpty()) {
            books.regained(known.payment(), reversal, report.amount().min(reversal.amount()), now);
            reversals.undone(reversal, now);
          }
        });
  }

  /** The payer's bank asks. No money moves. */
  void disputed(PaymentGateway gateway, Report.Disputed report) {
    LOG.log(Level.WARNING, "payment {0} of {1} is disputed", report.payment(), gateway.name());
  }

  /** In a transaction that has locked the payment. */
  private void inPayment(PaymentGateway gateway, String capture, BiConsumer<Known, Instant> work) {
    bulk.run(
        () ->
            transactions.inTransaction(
                () -> {
                  inTransaction(gateway, capture, work);
                  return true;
                }));
  }

  private void inTransaction(
      PaymentGateway gateway, String capture, BiConsumer<Known, Instant> work) {
    Payment payment =
        payments
            .ofCapture(gateway.name(), capture)
            .flatMap(found -> payments.lock(found.id()))
            .orElseThrow(() -> new TooEarly("payment " + capture + " is not known"));
    TakenCapture taken =
        payments.captures(payment.id()).stream()
            .filter(one -> one.capture().payment().equals(capture))
            .findFirst()
            .orElseThrow();
    work.accept(new Known(payment, taken), clock.instant());
  }
}
