package dev.khata.application.payments;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.RefundState.Event;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Refunds;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Puts down what a gateway says of a refund, each piece of news once, whoever hears of it. */
public final class SettleRefunds {
  private static final System.Logger LOG = System.getLogger(SettleRefunds.class.getName());

  private final Payments payments;
  private final Refunds refunds;
  private final RefundBooks books;
  private final AskPolicy policy;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  SettleRefunds(
      Payments payments,
      Refunds refunds,
      RefundBooks books,
      AskPolicy policy,
      Transactions transactions,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.books = books;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the gateway has answered about a refund that we have asked for. */
  void hear(Refund asked, Refunding answer) {
    transactions.inTransaction(
        () -> {
          Payment payment = payments.lock(asked.payment()).orElseThrow();
          Refund refund = refunds.find(asked.key()).orElseThrow();
          hear(payment, refund, answer, clock.instant());
        });
  }

  private void hear(Payment payment, Refund refund, Refunding answer, Instant now) {
    switch (answer) {
      case Refunding.Done(String reference) ->
          move(payment, refund, Event.FINISH, Optional.of(reference), now);
      case Refunding.Pending(String reference) -> accepted(payment, refund, reference, now);
      case Refunding.Refused(String reason) -> {
        LOG.log(Level.WARNING, "refund {0} is refused: {1}", refund.key(), reason);
        move(payment, refund, Event.REFUSE, Optional.empty(), now);
      }
      case Refunding.Nothing() -> inVain(refund, "it has no such refund", now);
      case Refunding.Unknown(String reason) -> inVain(refund, reason, now);
    }
  }

  private void accepted(Payment payment, Refund refund, String reference, Instant now) {
    if (refund.state() == RefundState.PENDING) {
      inVain(refund, "it has it still in hand", now);
    } else {
      move(payment, refund, Event.ACCEPT, Optional.of(reference), now);
    }
  }

  private void inVain(Refund refund, String reason, Instant now) {
    if (refund.state().isAtGateway()) {
      LOG.log(Level.INFO, "nothing new of refund {0}: {1}", refund.key(), reason);
      put(refund.askedInVain(), now);
    }
  }

  /**
   * Within a transaction that has locked the payment. What is no news changes nothing.
   *
   * @param reference the gateway's own; empty where it is not told
   */
  void move(Payment payment, Refund refund, Event event, Optional<String> reference, Instant now) {
    Optional<Refund> moved = refund.heard(event, reference, now);
    if (moved.isEmpty()) {
      LOG.log(Level.INFO, "refund {0} is {1} already", refund.key(), refund.state());
      return;
    }
    switch (event) {
      case FINISH -> books.finish(payment, refund, now);
      case REFUSE -> books.undo(payment, refund, now);
      case ACCEPT -> {
        // Its money stays set aside.
      }
      case APPROVE, REJECT -> throw new IllegalArgumentException("no gateway says " + event);
    }
    put(moved.get(), now);
  }

  private void put(Refund refund, Instant now) {
    refunds.update(
        refund,
        Optional.of(policy.nextOfRefund(refund.asked(), now))
            .filter(at -> refund.state().isAtGateway()));
  }

  /** As it stands now. */
  Refund read(UUID key) {
    return refunds.find(key).orElseThrow();
  }
}
