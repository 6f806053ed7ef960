package dev.khata.domain.recharge;

import java.util.List;

/**
 * A reason for which purchases bring more than their plan and what its offer gives back, such as
 * the reward of a referrer. Whoever records purchases asks every reason for its perks first.
 *
 * <p>Both methods run in the transaction that records the sales, where one of them is {@linkplain
 * Decision.Buy#awaited awaited}; otherwise there may be none.
 */
public interface Perks {

  /**
   * A perk that is on record.
   *
   * @param sale that brought it
   * @param transaction by which whoever got it is told
   */
  record Given(Decision.Buy sale, Perk perk, TransactionId transaction) {}

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
}
