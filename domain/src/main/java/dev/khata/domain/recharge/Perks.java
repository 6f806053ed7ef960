package dev.khata.domain.recharge;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import java.util.List;
import java.util.Set;

/**
 * A reason for which purchases bring more than their plan and what its offer gives back, such as
 * the reward of a referrer. Whoever records purchases asks every reason for its perks first, one
 * after the other in the order in which they are wired: each sees what those before it promised.
 *
 * <p>Promising and giving happen in the transaction that records the sales, where one of them is
 * {@linkplain Decision.Buy#awaited awaited}; otherwise there may be none.
 */
public interface Perks {

  /**
   * A perk that is on record, and of which whoever got it is told.
   *
   * @param sale that brought it
   * @param transaction by which whoever got it is told
   */
  record Given(Decision.Buy sale, Perk perk, TransactionId transaction) {}

  /**
   * Money by which a sale was paid through a gateway goes back, or comes again.
   *
   * @param before how much of it had not gone back until now
   * @param after how much of it has not gone back then
   */
  record Return(TransactionId sale, UserId payer, Money before, Money after) {}

  /** What sales would bring as things stood when it was asked for. */
  interface Foresight {
    /** What a sale brings, those before it being recorded. */
    List<Perk> of(Decision.Buy sale);
  }

  /**
   * What sales to these payers would bring now; locks nothing, so that it may turn out otherwise.
   */
  Foresight foresee(Set<UserId> payers);

  /**
   * What each of these sales brings, in their order. Writes nothing, since they may not be recorded
   * after all; but what happens once is locked, so that until the transaction ends no other sale
   * brings it.
   *
   * <p>Locks users by their ids, before anything else that has to do with the sales is locked.
   */
  List<List<Perk>> promise(List<Decision.Buy> sales);

  /** What was promised is on record with its sale: what happens once has happened. */
  void give(List<Given> perks);

  /**
   * What becomes of what the sale has brought: lines for the entry by which the money moves, as the
   * accounts stand. Within a transaction that has locked the payment.
   */
  List<Posting> follow(Return money);
}
