package dev.khata.application.recharge;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Records what was decided in the {@link PurchaseBook}, with all that the sales among it bring.
 *
 * <p>One statement where nobody waits for any of the payers. Else it is done in a transaction, and
 * what is out of date leaves nothing behind.
 */
public final class RecordWithPerks {
  private final PurchaseBook book;
  private final Set<Perks> reasons;
  private final Transactions transactions;

  @Inject
  RecordWithPerks(PurchaseBook book, Set<Perks> reasons, Transactions transactions) {
    this.book = book;
    this.reasons = reasons;
    this.transactions = transactions;
  }

  /** As {@link PurchaseBook#record}; perks stand behind each sale's own transactions. */
  public Outcome handle(List<Item> items, Instant now) {
    boolean awaited =
        items.stream()
            .flatMap(item -> item.decision().sale().stream())
            .anyMatch(Decision.Buy::awaited);
    return awaited
        ? transactions.inTransaction(() -> record(items, book, now))
        : record(items, book, now);
  }

  /** The same in a book that records more along with them; within a transaction. */
  public Outcome record(List<Item> items, PurchaseBook into, Instant now) {
    PromisedPerks promised = PromisedPerks.by(reasons, items);
    Outcome outcome = into.record(promised.items(), now);
    if (outcome instanceof Outcome.Recorded recorded) {
      promised.give(recorded.receipts());
    }
    return outcome;
  }

  /** What sales to these payers would bring, read at once. */
  public Perks.Foresight foresee(Set<UserId> payers) {
    List<Perks.Foresight> foresights =
        payers.isEmpty()
            ? List.of()
            : reasons.stream().map(reason -> reason.foresee(payers)).toList();
    return sale -> foresights.stream().flatMap(foresight -> foresight.of(sale).stream()).toList();
  }
}
