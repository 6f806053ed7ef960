package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.Attempt;
import dev.khata.domain.autopay.ChargeBook.Batch;
import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.messaging.InboxRows;
import dev.khata.persistence.messaging.MessageRows;
import dev.khata.persistence.recharge.PurchaseRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Turns of mandates and all that goes with them, as arrays for one statement. */
final class ChargeRows {
  static final Values<ChargeRows> VALUES =
      Values.<ChargeRows>none()
          .and(PurchaseRows.VALUES, rows -> rows.purchases)
          .and(MessageRows.VALUES, rows -> rows.batch.messages())
          .and(InboxRows.VALUES, rows -> rows.batch.inbox())
          .and(DebitNoticeRows.VALUES, rows -> rows.notices)
          .each(rows -> rows.occurrences, OccurrenceRow::values)
          .each(rows -> rows.mandates, TurnRow::values)
          .each(rows -> rows.attempts, AttemptRow::values)
          .uuid("run", rows -> rows.batch.run())
          .integer("run_succeeded", ChargeRows::succeeded)
          .integer("run_failed", rows -> rows.attempts.size() - rows.succeeded())
          .number("run_charged", ChargeRows::charged)
          .instant("decided_at", rows -> rows.now);

  private final Batch batch;
  private final PurchaseRows purchases;
  private final List<TurnRow> mandates;
  private final Instant now;
  private final List<OccurrenceRow> occurrences = new ArrayList<>();
  private final List<AttemptRow> attempts = new ArrayList<>();
  private final List<DebitNotice> notices = new ArrayList<>();

  ChargeRows(Batch batch, List<Item> items, Instant now) {
    MessageRows.check(batch.messages());
    this.batch = batch;
    this.purchases = new PurchaseRows(items, now);
    this.mandates = batch.turns().stream().map(TurnRow::of).toList();
    this.now = now;
    Iterator<Integer> transactions = purchases.firstTransactions().iterator();
    batch.turns().forEach(turn -> add(turn, transactions));
    if (transactions.hasNext()) {
      throw new IllegalArgumentException("more purchases than turns make");
    }
  }

  private void add(Turn turn, Iterator<Integer> transactions) {
    notices.addAll(turn.announced());
    turn.closed().stream()
        .map(one -> OccurrenceRow.of(one, Optional.empty()))
        .forEach(occurrences::add);
    turn.attempt().ifPresent(attempt -> add(attempt, transactions));
  }

  private void add(Attempt attempt, Iterator<Integer> transactions) {
    Optional<Integer> recorded = attempt.order().map(order -> transactions.next());
    occurrences.add(OccurrenceRow.of(attempt.occurrence(), recorded));
    attempts.add(new AttemptRow(attempt, recorded));
  }

  PurchaseRows purchases() {
    return purchases;
  }

  private int succeeded() {
    return (int) attempts.stream().filter(row -> row.attempt().succeeded()).count();
  }

  private long charged() {
    return attempts.stream()
        .flatMap(row -> row.attempt().order().flatMap(Decision.OfOrder::sale).stream())
        .mapToLong(sale -> sale.purchase().deal().payable().minorUnits())
        .sum();
  }
}
