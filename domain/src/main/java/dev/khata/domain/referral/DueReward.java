package dev.khata.domain.referral;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Settlement;
import dev.khata.domain.wallet.SystemAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reward that the first paid recharge of the referred user brings.
 *
 * @param phone that the referrer has verified
 * @param owed by the referrer, which comes off first
 */
public record DueReward(
    UserId referrer, UserId referred, Money amount, Optional<PhoneNumber> phone, Money owed) {

  /** The same, after the referrer has got that much by something else. */
  DueReward after(Money other) {
    return new DueReward(referrer, referred, amount, phone, owed.minus(other.min(owed)));
  }

  Perk perk() {
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(SystemAccount.REFERRAL_EXPENSE, amount));
    postings.addAll(Settlement.credits(CustomerAccount.wallet(referrer), amount, owed));
    return Perk.money(transaction(), postings);
  }

  private TransactionFacts transaction() {
    return new TransactionFacts(
        referrer,
        TransactionFacts.Category.WALLET,
        TransactionFacts.Direction.CREDIT,
        amount,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        phone,
        TransactionSource.REFERRAL_REWARD,
        TransactionFacts.Status.SUCCESS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
