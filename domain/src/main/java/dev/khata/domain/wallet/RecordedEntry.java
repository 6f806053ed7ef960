package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.List;

/**
 * An entry as it stands in the books.
 *
 * @param reversed how much of each leg has been taken back, in the order of the legs
 * @param reversals how many reversals there have been
 */
public record RecordedEntry(
    EntryId id, JournalEntry entry, Instant recordedAt, List<Money> reversed, int reversals) {
  public RecordedEntry {
    reversed = List.copyOf(reversed);
    if (reversed.size() != entry.postings().size()) {
      throw new IllegalArgumentException("entry " + id + " has other legs");
    }
  }

  /** What can still be taken back of the leg of that index, counted from 0. */
  public Money remaining(int index) {
    return entry.postings().get(index).amount().minus(reversed.get(index));
  }
}
