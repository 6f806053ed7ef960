package dev.khata.domain.autopay;

import dev.khata.domain.recharge.Decision;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user of a mandate was told of charges to come, and what there is to tell. A notice
 * counts only if it is of that very due instant and of what is to be paid now.
 */
final class Foretold {
  private final Duration period;

  /** What is to be paid; empty where nobody need be told, or nothing can be bought. */
  private final Optional<Money> amount;

  private final Instant now;
  private final List<DebitNotice> notices;

  Foretold(NoticePeriod period, Standing standing, Optional<Decision> decision, Instant now) {
    this.period = period.length().orElse(Duration.ZERO);
    this.amount = period.length().flatMap(length -> decision.flatMap(Foretold::payable));
    this.now = now;
    this.notices = new ArrayList<>(standing.notices());
  }

  private static Optional<Money> payable(Decision decision) {
    return switch (decision) {
      case Decision.Refuse _ -> Optional.empty();
      case Decision.OfOrder order -> Optional.of(order.purchase().deal().payable());
    };
  }

  /** Whether a charge for that due instant may be made now. */
  boolean isRipe(Instant due) {
    return amount.isEmpty() || ripens(due).filter(at -> !at.isAfter(now)).isPresent();
  }

  boolean isRipe(DueTime due) {
    return isRipe(due.at());
  }

  /** Whether nobody was told of any of these. */
  boolean none(List<DueTime> due) {
    return due.stream().noneMatch(one -> ripens(one.at()).isPresent());
  }

  /** When a charge may be made for that due instant; empty if nobody was told of it. */
  Optional<Instant> ripens(Instant due) {
    return notices.stream()
        .filter(notice -> notice.due().equals(due) && amount.equals(Optional.of(notice.amount())))
        .map(notice -> notice.announcedAt().plus(period))
        .max(Instant::compareTo);
  }

  /** Whether it is time to tell of a charge that is to be made then. */
  boolean isTimeFor(Instant charge) {
    return amount.isPresent() && !charge.minus(period).isAfter(now);
  }

  /** When it will be time; empty where nobody need be told, or it has been time already. */
  Optional<Instant> timeFor(Instant charge) {
    return amount.map(_ -> charge.minus(period)).filter(now::isBefore);
  }

  /** Tells of it now, unless that was done. */
  Optional<DebitNotice> tell(MandateId mandate, Instant due) {
    Optional<DebitNotice> told =
        amount
            .filter(_ -> ripens(due).isEmpty())
            .map(money -> new DebitNotice(mandate, due, money, now));
    told.ifPresent(notices::add);
    return told;
  }
}
