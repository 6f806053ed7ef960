package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money set aside on a spendable account: still in it, but not to be spent otherwise.
 *
 * @param key under which a second placing is a replay of the first
 * @param expiresAt from when it can't be captured any more
 * @param captured what was taken of it, by the entry under {@link #captureKey}; the rest was let go
 */
public record Hold(
    UUID id,
    CustomerAccount account,
    Money amount,
    BusinessKey key,
    HoldState state,
    Instant placedAt,
    Instant expiresAt,
    Optional<Money> captured) {

  public Hold {
    if (amount.isZero() || !account.takes(amount.unit()) || !account.kind().isSpendable()) {
      throw new IllegalArgumentException("can't hold " + amount + " on " + account);
    }
    if (!expiresAt.isAfter(placedAt)) {
      throw new IllegalArgumentException("a hold that expires before it is placed");
    }
    if ((state == HoldState.CAPTURED) != captured.isPresent()) {
      throw new IllegalArgumentException("a hold that is " + state + ", captured " + captured);
    }
  }

  /** Under which the entry is recorded that takes the money. */
  public BusinessKey captureKey() {
    return new BusinessKey("HOLD", id.toString());
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Why that much can't be captured now; empty when it can. */
  public Optional<HoldRefusal> objectionTo(Money taken, Instant now) {
    if (state.next(HoldState.Event.CAPTURE).isEmpty()) {
      return Optional.of(new HoldRefusal.Ended(state));
    }
    if (isOver(now)) {
      return Optional.of(new HoldRefusal.Ended(HoldState.EXPIRED));
    }
    return taken.isAbove(amount)
        ? Optional.of(new HoldRefusal.AboveHold(amount))
        : Optional.empty();
  }

  /**
   * @throws IllegalStateException when it has been captured, released or expired
   */
  public Hold capture(Money taken) {
    return ended(HoldState.Event.CAPTURE, Optional.of(taken));
  }

  /**
   * @throws IllegalStateException when it has been captured, released or expired
   */
  public Hold release() {
    return ended(HoldState.Event.RELEASE, Optional.empty());
  }

  /**
   * @throws IllegalStateException when it has been captured, released or expired
   */
  public Hold expire() {
    return ended(HoldState.Event.EXPIRE, Optional.empty());
  }

  private Hold ended(HoldState.Event event, Optional<Money> taken) {
    HoldState next =
        state
            .next(event)
            .orElseThrow(() -> new IllegalStateException("hold " + id + " is " + state));
    return new Hold(id, account, amount, key, next, placedAt, expiresAt, taken);
  }
}
