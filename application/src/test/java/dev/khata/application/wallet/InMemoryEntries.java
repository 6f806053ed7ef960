package dev.khata.application.wallet;

import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of one set of books, each with its legs; guarded by the books' own lock. */
final class InMemoryEntries {
  private final List<Stored> entries = new ArrayList<>();

  /** A leg as it was recorded; the version is 0 on an account of the house. */
  record Leg(Posting posting, Instant recordedAt, long balanceAfter, long version) {}

  record Stored(EntryId id, JournalEntry entry, Instant recordedAt, List<Leg> legs) {}

  EntryId add(JournalEntry entry, Instant now, List<Leg> legs) {
    EntryId id = new EntryId(entries.size() + 1);
    entries.add(new Stored(id, entry, now, legs));
    return id;
  }

  /** In the order in which they were recorded. */
  List<Stored> all() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  /** A partial reversal says which one it is. */
  void refuseStale(JournalEntry entry) {
    entry
        .reverses()
        .filter(of -> reversalsOf(of.entry()).size() != of.part() - 1)
        .ifPresent(
            of -> {
              throw new IllegalStateException("overtaken by another reversal of " + of.entry());
            });
  }

  Optional<RecordedEntry> find(EntryId id) {
    return stored(id)
        .map(
            stored ->
                new RecordedEntry(
                    id,
                    stored.entry(),
                    stored.recordedAt(),
                    reversed(stored),
                    reversalsOf(id).size()));
  }

  private Optional<Stored> stored(EntryId id) {
    return entries.stream().filter(stored -> stored.id().equals(id)).findFirst();
  }

  private List<Stored> reversalsOf(EntryId id) {
    return entries.stream()
        .filter(stored -> stored.entry().reverses().filter(of -> of.entry().equals(id)).isPresent())
        .toList();
  }

  private List<Money> reversed(Stored original) {
    List<Money> sums = new ArrayList<>();
    for (int leg = 1; leg <= original.legs().size(); leg++) {
      int number = leg;
      Unit unit = original.entry().postings().get(leg - 1).amount().unit();
      sums.add(
          reversalsOf(original.id()).stream()
              .flatMap(reversal -> reversal.entry().postings().stream())
              .filter(posting -> posting.reverses().filter(r -> r == number).isPresent())
              .map(Posting::amount)
              .reduce(Money.zero(unit), Money::plus));
    }
    return sums;
  }

  Stream<Leg> legs(Account account) {
    return entries.stream()
        .flatMap(stored -> stored.legs().stream())
        .filter(leg -> leg.posting().account().equals(account));
  }
}
