package dev.khata.domain.wallet;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Money or points that an admin gives to a user or takes from one.
 *
 * @param key under which asking for it again asks for nothing new
 * @param account a spendable one
 * @param side credit gives, debit takes
 * @param requestedBy none only for old ones, which could be asked for without a name; such a one
 *     can't be approved
 * @param decision none while it is open
 */
public record Adjustment(
    UUID id,
    Optional<AdjustmentKey> key,
    CustomerAccount account,
    Side side,
    Money amount,
    AdjustmentReason reason,
    AdjustmentState state,
    Optional<UserId> requestedBy,
    Instant requestedAt,
    Optional<Decision> decision) {

  /**
   * What became of it.
   *
   * @param by the second admin; none where the amount needed none
   * @param entry by which it was posted
   */
  public record Decision(Optional<UserId> by, Instant at, Optional<EntryId> entry) {}

  public Adjustment {
    if (amount.isZero() || !account.takes(amount.unit()) || !account.kind().isSpendable()) {
      throw new IllegalArgumentException("can't adjust " + account + " by " + amount);
    }
    if ((state == AdjustmentState.REQUESTED) == decision.isPresent()) {
      throw new IllegalArgumentException("an adjustment " + state + " with " + decision);
    }
    boolean posted = decision.flatMap(Decision::entry).isPresent();
    if (posted != (state == AdjustmentState.POSTED)) {
      throw new IllegalArgumentException("an adjustment " + state + " with " + decision);
    }
    if (decision
        .flatMap(Decision::by)
        .filter(by -> requestedBy.equals(Optional.of(by)))
        .isPresent()) {
      throw new IllegalArgumentException("one person asked for an adjustment and decided on it");
    }
  }

  /** One that that admin asks for, still open. */
  public static Adjustment requested(
      UUID id,
      Optional<AdjustmentKey> key,
      CustomerAccount account,
      Side side,
      Money amount,
      AdjustmentReason reason,
      UserId by,
      Instant at) {
    return new Adjustment(
        id,
        key,
        account,
        side,
        amount,
        reason,
        AdjustmentState.REQUESTED,
        Optional.of(by),
        at,
        Optional.empty());
  }

  /** Whether the same person asks for the same as in the other one. */
  public boolean asksTheSameAs(Adjustment other) {
    return account.equals(other.account)
        && side == other.side
        && amount.equals(other.amount)
        && reason.equals(other.reason)
        && requestedBy.equals(other.requestedBy);
  }

  /** Why that admin can't decide so; empty when they can. */
  public Optional<AdjustmentRefusal> objectionTo(AdjustmentState.Event event, UserId admin) {
    if (state.next(event).isEmpty()) {
      return Optional.of(new AdjustmentRefusal.Decided(state));
    }
    if (requestedBy.isEmpty() && event == AdjustmentState.Event.APPROVE) {
      return Optional.of(new AdjustmentRefusal.NobodyAsked());
    }
    return requestedBy.filter(admin::equals).map(same -> new AdjustmentRefusal.OwnRequest());
  }

  /**
   * The entry that posts it.
   *
   * @param owed what the owner owes in the same unit; what is given comes off it first
   */
  public JournalEntry entry(Money owed, Instant now) {
    SystemAccount house =
        account.inPoints() ? SystemAccount.POINTS_ADJUSTMENTS : SystemAccount.ADJUSTMENTS;
    List<Posting> postings =
        switch (side) {
          case DEBIT -> List.of(Posting.debit(account, amount), Posting.credit(house, amount));
          case CREDIT -> {
            List<Posting> legs = new ArrayList<>(Settlement.credits(account, amount, owed));
            legs.add(Posting.debit(house, amount));
            yield legs;
          }
        };
    BusinessKey once = new BusinessKey("ADJUSTMENT", id.toString());
    return JournalEntry.keyed(once, EntryKind.ADJUSTMENT, now, postings);
  }

  /**
   * @throws IllegalStateException when it has been decided
   */
  public Adjustment posted(Optional<UserId> by, EntryId entry, Instant at) {
    return decided(AdjustmentState.Event.APPROVE, new Decision(by, at, Optional.of(entry)));
  }

  /**
   * @throws IllegalStateException when it has been decided
   */
  public Adjustment rejected(UserId by, Instant at) {
    return decided(
        AdjustmentState.Event.REJECT, new Decision(Optional.of(by), at, Optional.empty()));
  }

  private Adjustment decided(AdjustmentState.Event event, Decision what) {
    AdjustmentState next =
        state
            .next(event)
            .orElseThrow(() -> new IllegalStateException("adjustment " + id + " is " + state));
    return new Adjustment(
        id, key, account, side, amount, reason, next, requestedBy, requestedAt, Optional.of(what));
  }
}
