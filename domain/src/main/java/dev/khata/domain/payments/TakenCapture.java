package dev.khata.domain.payments;

import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that a gateway has taken, and where it went here.
 *
 * @param returned how much of it is no longer at the gateway, whoever gave or took it back
 */
public record TakenCapture(
    PaymentId payment, String gateway, Capture capture, Use use, Instant takenAt, Money returned) {

  /** Where captured money went. */
  public sealed interface Use {

    /** What it was for is paid. */
    record Settled() implements Use {}

    /**
     * It is in the payer's wallet, since what it was for could not be had any more.
     *
     * @param by which the payer is told, as another subject of whoever asked for the payment
     */
    record ToppedUp(Subject by) implements Use {}

    /**
     * Nobody has it: it lies in suspense until it is given back.
     *
     * @param entry by which it is in the books; empty where its currency is none of theirs
     * @param dueBy until when it must be given back
     */
    record Suspended(Reason why, Optional<EntryId> entry, Instant dueBy) implements Use {}
  }

  /** Why captured money went to nobody. Kept by name. */
  public enum Reason {
    /** It is not what was asked for. */
    OTHER_AMOUNT,
    /** It was paid before. */
    PAID_BEFORE,
    /** Its payer has left. */
    PAYER_GONE,
    /** The payer's wallet may not hold or take in that much. */
    WALLET_LIMIT
  }

  /** All of it is still there. */
  public static TakenCapture of(
      PaymentId payment, String gateway, Capture capture, Use use, Instant takenAt) {
    return new TakenCapture(
        payment, gateway, capture, use, takenAt, Money.zero(capture.amount().unit()));
  }

  public boolean isSuspended() {
    return use instanceof Use.Suspended;
  }

  /** Until when it must be given back; empty where its payer has it, or all of it went back. */
  public Optional<Instant> refundDueBy() {
    return use instanceof Use.Suspended suspended && capture.amount().isAbove(returned)
        ? Optional.of(suspended.dueBy())
        : Optional.empty();
  }

  /** Whether it should have been given back by then. */
  public boolean isOverdue(Instant now) {
    return refundDueBy().filter(dueBy -> !dueBy.isAfter(now)).isPresent();
  }
}
