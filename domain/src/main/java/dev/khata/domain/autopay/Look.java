package dev.khata.domain.autopay;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mandate that is being looked at. */
final class Look {
  private final Charging charging;
  private final Standing standing;
  private final Instant now;
  private final Timetable timetable;

  /** What fell due up to now and was not taken up, in order; if it is much, the earliest. */
  private final List<DueTime> due = new ArrayList<>();

  /** The first due time that is not among those. */
  private final DueTime later;

  /** What would become of a purchase now; empty where the account is not active. */
  private final Optional<Decision> decision;

  private final Foretold foretold;

  Look(Charging charging, Standing standing, Instant now) {
    this.charging = charging;
    this.standing = standing;
    this.now = now;
    this.timetable =
        new Timetable(standing.mandate().schedule(), standing.zone(), charging.rules());
    this.later = collect(next(standing.mandate()));
    this.decision = standing.snapshot().map(this::decide);
    this.foretold = new Foretold(charging.notice(), standing, decision, now);
  }

  private static DueTime next(Mandate mandate) {
    if (mandate.state() instanceof MandateState.Enabled(DueTime next)) {
      return next;
    }
    throw new IllegalArgumentException("not enabled: mandate " + mandate.id());
  }

  private DueTime collect(DueTime next) {
    DueTime one = next;
    while (!one.at().isAfter(now) && due.size() <= Charging.MOST_CLOSED) {
      due.add(one);
      one = timetable.next(one);
    }
    return one;
  }

  private Decision decide(Snapshot snapshot) {
    Mandate mandate = standing.mandate();
    PurchaseOrder order =
        new PurchaseOrder(
            mandate.payer(),
            mandate.plan(),
            mandate.line().orElseThrow(),
            Optional.empty(),
            Activation.QUEUE,
            TransactionSource.AUTOPAY,
            PaymentMethod.WALLET);
    return Purchase.decide(snapshot, order, charging.limits(), now);
  }

  /** What is asked first, wins. */
  Turn turn() {
    boolean dueNow = !due.isEmpty();
    boolean retryNow =
        standing.open().flatMap(Occurrence::retry).filter(at -> !at.isAfter(now)).isPresent();
    if (due.size() > Charging.MOST_CLOSED && foretold.none(due)) {
      return begin().giveUp().miss(due.subList(0, Charging.MOST_CLOSED)).rest(due.getLast());
    }
    if (decision.isEmpty()) {
      return dueNow ? stop() : retryNow ? begin().stop() : begin().rest(later);
    }
    Optional<DueTime> ripe = due.reversed().stream().filter(foretold::isRipe).findFirst();
    if (ripe.isPresent()) {
      return charge(ripe.get());
    }
    if (dueNow) {
      return begin().giveUp().await(due, later);
    }
    if (retryNow && foretold.isRipe(standing.open().orElseThrow().due())) {
      return begin().retry(decision.get()).rest(later);
    }
    return begin().rest(later);
  }

  private Turn stop() {
    return begin().giveUp().miss(due.subList(0, due.size() - 1)).stopAt(due.getLast());
  }

  /**
   * Charges the latest that may be charged, for all before it, and for those after it of which
   * nobody was told in time.
   */
  private Turn charge(DueTime ripe) {
    int at = due.indexOf(ripe);
    int end = at + 1;
    while (end < due.size() && foretold.none(due.subList(end, end + 1))) {
      end++;
    }
    List<DueTime> left = due.subList(end, due.size());
    return begin()
        .giveUp()
        .miss(due.subList(0, at))
        .attempt(ripe, decision.orElseThrow())
        .miss(due.subList(at + 1, end))
        .await(left, later);
  }

  private Turning begin() {
    return new Turning(charging, standing, foretold, timetable, now);
  }
}
