package dev.khata.application.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.Posting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Owners in memory: everybody, save those who have left. */
public final class InMemoryOwners implements Owners {
  private final Set<UserId> departed = new HashSet<>();

  /** That user's account is deleted. */
  public synchronized void depart(UserId owner) {
    departed.add(owner);
  }

  @Override
  public synchronized boolean keep(UserId owner) {
    return !departed.contains(owner);
  }

  /** Those of the entry's accounts who have left. */
  synchronized List<UserId> departed(JournalEntry entry) {
    return entry.postings().stream()
        .map(Posting::account)
        .filter(CustomerAccount.class::isInstance)
        .map(account -> ((CustomerAccount) account).owner())
        .filter(departed::contains)
        .distinct()
        .toList();
  }
}
