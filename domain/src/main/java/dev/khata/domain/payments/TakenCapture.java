package dev.khata.domain.payments;

import dev.khata.domain.wallet.EntryId;
import java.time.Instant;
import java.util.Optional;

/** Money that a gateway has taken, and where it went here. */
public record TakenCapture(
    PaymentId payment, String gateway, Capture capture, Use use, Instant takenAt) {

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

  public boolean isSuspended() {
    return use instanceof Use.Suspended;
  }

  /** Whether it should have been given back by then. */
  public boolean isOverdue(Instant now) {
    return use instanceof Use.Suspended suspended && !suspended.dueBy().isAfter(now);
  }
}
