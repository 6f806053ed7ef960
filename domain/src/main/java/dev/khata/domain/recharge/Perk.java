package dev.khata.domain.recharge;

import dev.khata.domain.wallet.Posting;
import java.util.List;

/**
 * What a purchase brings beside its plan, to its payer or to another user: cashback, the reward of
 * a referrer.
 *
 * @param transaction on the list of whoever gets it
 * @param postings by which they get it, balanced, in the journal entry of the purchase
 */
public record Perk(TransactionFacts transaction, List<Posting> postings) {
  public Perk {
    postings = List.copyOf(postings);
    if (transaction.category() != TransactionFacts.Category.WALLET || !transaction.movedMoney()) {
      throw new IllegalArgumentException("a perk is money that has come");
    }
  }
}
