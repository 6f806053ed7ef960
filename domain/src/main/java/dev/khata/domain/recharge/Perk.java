package dev.khata.domain.recharge;

import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a purchase brings to another user than its payer, such as the reward of a referrer.
 *
 * @param transaction on the list of that user
 * @param postings by which they get it, balanced, in the journal entry of the purchase
 * @param at when it was decided
 */
public record Perk(TransactionFacts transaction, List<Posting> postings, Instant at) {
  public Perk {
    postings = List.copyOf(postings);
    if (transaction.category() != TransactionFacts.Category.WALLET || !transaction.movedMoney()) {
      throw new IllegalArgumentException("a perk is money that has come");
    }
  }

  /** The entry with what these bring behind it. */
  static Optional<JournalEntry> added(Optional<JournalEntry> entry, List<Perk> perks) {
    if (perks.isEmpty()) {
      return entry;
    }
    List<Posting> postings = new ArrayList<>();
    entry.map(JournalEntry::postings).ifPresent(postings::addAll);
    perks.forEach(perk -> postings.addAll(perk.postings));
    Instant effective = entry.map(JournalEntry::effectiveAt).orElse(perks.getFirst().at);
    return Optional.of(JournalEntry.unkeyed(Purchase.KIND, effective, postings));
  }
}
