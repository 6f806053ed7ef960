package dev.khata.domain.recharge;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Posting;
import java.util.List;
import java.util.Optional;

/**
 * What a purchase brings beside its plan, to its payer or to another user: cashback, the reward of
 * a referrer, points.
 *
 * @param transaction on the list of whoever gets it; none where it is no money
 * @param postings by which they get it, balanced, in the journal entry of the purchase
 */
public record Perk(Optional<TransactionFacts> transaction, List<Posting> postings) {
  public Perk {
    postings = List.copyOf(postings);
    if (transaction.filter(one -> !hasCome(one)).isPresent()) {
      throw new IllegalArgumentException("a perk is money that has come");
    }
  }

  /** Money, of which whoever gets it is told by that transaction. */
  public static Perk money(TransactionFacts transaction, List<Posting> postings) {
    return new Perk(Optional.of(transaction), postings);
  }

  /** Points, which are on no list of money. */
  public static Perk points(List<Posting> postings) {
    return new Perk(Optional.empty(), postings);
  }

  private static boolean hasCome(TransactionFacts transaction) {
    return transaction.category() == TransactionFacts.Category.WALLET && transaction.movedMoney();
  }

  /** Whom it rewards for having brought a user, if it does. */
  public Optional<UserId> rewardedReferrer() {
    return transaction
        .filter(one -> one.source() == TransactionSource.REFERRAL_REWARD)
        .map(TransactionFacts::user);
  }
}
