package dev.khata.domain.wallet;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The append-only book of the ledger. Entries arrive balanced; nothing is ever edited. */
public interface Journal {

  /** What came of appending. */
  sealed interface Receipt {
    record Recorded(EntryId entry) implements Receipt {}

    /** The key was used before, for this entry; nothing was written. */
    record Replayed(EntryId first) implements Receipt {}

    /** These accounts would go below zero, or below what is held on them; nothing was written. */
    record Uncovered(List<CustomerAccount> accounts) implements Receipt {}

    /** These owners have left; nothing was written. */
    record OwnersGone(List<UserId> owners) implements Receipt {}
  }

  /**
   * Records the entry and moves the balances, all or nothing, in the surrounding transaction if
   * there is one. Each posting gets the greater of {@code now} and the instant of the last posting
   * of its account. Owners of its accounts can't leave until that transaction ends.
   *
   * <p>A key that somebody else takes at the same moment, and a part of a reversal that somebody
   * else records first, is a conflict, which runs the surrounding transaction again: so an entry
   * that has a key or reverses another belongs in one.
   */
  Receipt append(JournalEntry entry, Instant now);

  Optional<RecordedEntry> find(EntryId id);

  /** The entry that was recorded under the key. */
  Optional<EntryId> under(BusinessKey key);
}
