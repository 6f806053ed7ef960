package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.OnRecord;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Grouping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;

/**
 * The book as it serves many at one moment: a single purchase that finds others being recorded goes
 * with the next ones, in one statement. It comes to the same as if each went alone, as those do who
 * would be in the others' way, or they in theirs.
 */
final class GroupedPurchaseBook implements PurchaseBook {
  private final PurchaseBook book;
  private final Database database;
  private final Grouping<Asked, Optional<Outcome>> grouping;

  GroupedPurchaseBook(PurchaseBook book, Database database) {
    this(book, database, Grouping.PATIENCE);
  }

  GroupedPurchaseBook(PurchaseBook book, Database database, Duration patience) {
    this.book = book;
    this.database = database;
    this.grouping = new Grouping<>(Grouping.LANES, Grouping.MAX, patience, this::together);
  }

  private record Asked(Item item, Instant now) {}

  @Override
  public Outcome record(List<Item> items, Instant now) {
    if (items.size() != 1 || database.inTransaction()) {
      return book.record(items, now);
    }
    return grouping.ask(new Asked(items.getFirst(), now)).orElseGet(() -> book.record(items, now));
  }

  /** How many stand in line for the next group. */
  int waiting() {
    return grouping.waiting();
  }

  /** What each came to; empty for whom it is better to go alone. */
  private List<Optional<Outcome>> together(List<Asked> asked) {
    List<Integer> group = compatible(asked);
    List<Item> items = group.stream().map(i -> asked.get(i).item()).toList();
    Instant now = Collections.max(asked.stream().map(Asked::now).toList());
    List<Optional<Outcome>> outcomes =
        new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
    unlessRefused(items, now)
        .ifPresent(
            outcome -> {
              for (int i = 0; i < group.size(); i++) {
                outcomes.set(group.get(i), part(outcome, i));
              }
            });
    return outcomes;
  }

  /** The indexes of those that have no user and no line in common. */
  private static List<Integer> compatible(List<Asked> asked) {
    Set<UserId> users = new HashSet<>();
    Set<PhoneNumber> lines = new HashSet<>();
    List<Integer> group = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      OnRecord decision = asked.get(i).item().decision();
      Set<UserId> its =
          decision.transactions().stream()
              .map(TransactionFacts::user)
              .collect(Collectors.toUnmodifiableSet());
      Set<PhoneNumber> line =
          decision.sale().stream()
              .map(sale -> sale.purchase().order().line())
              .collect(Collectors.toUnmodifiableSet());
      if (Collections.disjoint(users, its) && Collections.disjoint(lines, line)) {
        users.addAll(its);
        lines.addAll(line);
        group.add(i);
      }
    }
    return group;
  }

  /** Empty when the database refuses one of them, whichever, and so records none. */
  private Optional<Outcome> unlessRefused(List<Item> items, Instant now) {
    try {
      return Optional.of(book.record(items, now));
    } catch (DataAccessException e) {
      if (!Database.isRefusal(e)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** What came of the one at that index; empty when others were outdated. */
  private static Optional<Outcome> part(Outcome outcome, int index) {
    return switch (outcome) {
      case Outcome.Recorded(List<Receipt> receipts) ->
          Optional.of(new Outcome.Recorded(List.of(receipts.get(index))));
      // Whoever of the group can still use an offer that not all of them can, finds out alone.
      case Outcome.Outdated(Map<Integer, Stale> decisions) ->
          Optional.ofNullable(decisions.get(index))
              .filter(stale -> stale != Stale.OFFER_USED_UP)
              .map(stale -> new Outcome.Outdated(Map.of(0, stale)));
    };
  }
}
