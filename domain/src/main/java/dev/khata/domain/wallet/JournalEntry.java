package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry to be recorded: at least two postings whose debits equal their credits in each unit.
 *
 * <p>The postings take effect in their order, and none may take an account below zero, even if a
 * later one would fill it again. Legs are numbered from 1.
 *
 * @param effectiveAt a label; balances go by when the entry was recorded
 * @param key under which a second recording is a replay of the first; none when a unique row of the
 *     caller's, written in the same transaction, stands for it
 * @param reverses what it takes back
 */
public record JournalEntry(
    EntryKind kind,
    Instant effectiveAt,
    List<Posting> postings,
    Optional<BusinessKey> key,
    Optional<ReversalOf> reverses) {
  public static final int MAX_LEGS = 100;

  /**
   * A reversal, or a part of one.
   *
   * @param part counted from 1, so that of two that were decided on the same state one is stale
   */
  public record ReversalOf(EntryId entry, int part) {}

  public JournalEntry {
    postings = List.copyOf(postings);
    if (postings.size() < 2 || postings.size() > MAX_LEGS) {
      throw new IllegalArgumentException("an entry of " + postings.size() + " postings");
    }
    Map<Unit, Long> nets = new HashMap<>();
    for (Posting posting : postings) {
      long minor = posting.amount().minorUnits();
      nets.merge(
          posting.amount().unit(), posting.side() == Side.DEBIT ? minor : -minor, Math::addExact);
    }
    if (nets.values().stream().anyMatch(net -> net != 0)) {
      throw new IllegalArgumentException(kind + " is not balanced: " + nets);
    }
    if (nets.keySet().stream().filter(unit -> !unit.isPoints()).count() > 1) {
      throw new IllegalArgumentException(kind + " mixes currencies: " + nets.keySet());
    }
  }

  /** An entry that is recorded once, whoever asks again with the same key. */
  public static JournalEntry keyed(
      BusinessKey key, EntryKind kind, Instant effectiveAt, List<Posting> postings) {
    return new JournalEntry(kind, effectiveAt, postings, Optional.of(key), Optional.empty());
  }

  /** An entry whose caller sees to it that it is recorded once. */
  public static JournalEntry unkeyed(EntryKind kind, Instant effectiveAt, List<Posting> postings) {
    return new JournalEntry(kind, effectiveAt, postings, Optional.empty(), Optional.empty());
  }
}
