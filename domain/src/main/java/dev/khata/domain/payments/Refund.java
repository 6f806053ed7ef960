package dev.khata.domain.payments;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.RefundState.Event;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Money of one capture that is given back to where it came from.
 *
 * @param key our own, under which the gateway is asked for it; the same for every try
 * @param capture the gateway's own id of what is given back
 * @param reference the gateway's own id of the refund; empty until it is known
 * @param reason in an admin's words; empty where no admin asked for it
 * @param requestedBy the admin who asked for it; empty where none did
 * @param decidedBy the second admin; empty where there was no need of one
 * @param changedAt when it came into its state
 * @param asked how often the gateway was asked about it since it last had news
 */
public record Refund(
    UUID key,
    PaymentId payment,
    String gateway,
    String capture,
    Money amount,
    RefundSource source,
    Cause cause,
    RefundState state,
    Optional<String> reference,
    Optional<AdjustmentReason> reason,
    Optional<UserId> requestedBy,
    Optional<UserId> decidedBy,
    Instant requestedAt,
    Instant changedAt,
    int asked) {

  /** Who wanted it. Kept by name. */
  public enum Cause {
    ADMIN,
    /** Khata, since its payer got nothing for it and never will. */
    AUTOMATIC,
    /** Somebody at the gateway, past Khata. */
    REPORTED
  }

  public Refund {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a refund of nothing");
    }
    if (requestedBy.isPresent() != (cause == Cause.ADMIN)) {
      throw new IllegalArgumentException("a refund by " + requestedBy + ", " + cause);
    }
    if (decidedBy.isPresent() && decidedBy.equals(requestedBy)) {
      throw new IllegalArgumentException("one person asked for a refund and decided on it");
    }
  }

  /**
   * One that an admin asks for.
   *
   * @param needsAnother whether a second admin has to decide
   */
  public static Refund requested(
      UUID key,
      TakenCapture of,
      Money amount,
      RefundSource source,
      AdjustmentReason reason,
      UserId by,
      boolean needsAnother,
      Instant at) {
    return begun(
        key,
        of,
        amount,
        source,
        Cause.ADMIN,
        needsAnother ? RefundState.WAITING : RefundState.ASKED,
        Optional.empty(),
        Optional.of(reason),
        Optional.of(by),
        at);
  }

  /** One of all that was taken, which nobody has to ask for. */
  public static Refund automatic(UUID key, TakenCapture of, RefundSource source, Instant at) {
    return begun(
        key,
        of,
        of.capture().amount(),
        source,
        Cause.AUTOMATIC,
        RefundState.ASKED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /** One that was done at the gateway, and that nobody here had asked for. */
  public static Refund reported(
      UUID key, TakenCapture of, Money amount, RefundSource source, String reference, Instant at) {
    return begun(
        key,
        of,
        amount,
        source,
        Cause.REPORTED,
        RefundState.DONE,
        Optional.of(reference),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  private static Refund begun(
      UUID key,
      TakenCapture of,
      Money amount,
      RefundSource source,
      Cause cause,
      RefundState state,
      Optional<String> reference,
      Optional<AdjustmentReason> reason,
      Optional<UserId> by,
      Instant at) {
    return new Refund(
        key,
        of.payment(),
        of.gateway(),
        of.capture().payment(),
        amount,
        source,
        cause,
        state,
        reference,
        reason,
        by,
        Optional.empty(),
        at,
        at,
        0);
  }

  /**
   * How much of what was taken can still be given back.
   *
   * @param refunds all of the same payment
   */
  public static Money left(TakenCapture of, List<Refund> refunds) {
    Money left = of.capture().amount().minus(of.returned().min(of.capture().amount()));
    for (Refund refund : refunds) {
      if (refund.isOf(of) && refund.state().isOpen()) {
        left = left.minus(refund.amount().min(left));
      }
    }
    return left;
  }

  public boolean isOf(TakenCapture taken) {
    return gateway.equals(taken.gateway()) && capture.equals(taken.capture().payment());
  }

  /** Why that admin can't decide so; empty when they can. */
  public Optional<RefundRefusal> objectionTo(Event decision, UserId admin) {
    if (state.next(decision).isEmpty()) {
      return Optional.of(new RefundRefusal.Decided(state));
    }
    return requestedBy.filter(admin::equals).map(same -> new RefundRefusal.OwnRequest());
  }

  /**
   * A second admin has decided.
   *
   * @throws IllegalStateException when it was decided before
   */
  public Refund decided(Event decision, UserId by, Instant at) {
    RefundState next =
        state
            .next(decision)
            .orElseThrow(() -> new IllegalStateException("refund " + key + " is " + state));
    return with(next, reference, Optional.of(by), at, 0);
  }

  /** What it is after the gateway has said so; empty where that is no news. */
  public Optional<Refund> heard(Event event, Optional<String> known, Instant at) {
    return state.next(event).map(next -> with(next, reference.or(() -> known), decidedBy, at, 0));
  }

  /** The gateway was asked once more, and had no news. */
  public Refund askedInVain() {
    return with(state, reference, decidedBy, changedAt, asked + 1);
  }

  private Refund with(
      RefundState next, Optional<String> known, Optional<UserId> decider, Instant at, int times) {
    return new Refund(
        key,
        payment,
        gateway,
        capture,
        amount,
        source,
        cause,
        next,
        known,
        reason,
        requestedBy,
        decider,
        requestedAt,
        at,
        times);
  }
}
