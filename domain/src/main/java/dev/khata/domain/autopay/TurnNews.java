package dev.khata.domain.autopay;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a turn brings that the user of the mandate is told: of its attempt, and of what comes. */
public final class TurnNews {
  private final Turn turn;
  private final NoticePeriod period;
  private final Optional<Money> price;

  private TurnNews(Turn turn, NoticePeriod period, Optional<Money> price) {
    this.turn = turn;
    this.period = period;
    this.price = price;
  }

  /** Nothing where the account is not active. */
  public static List<News> of(Standing standing, Turn turn, NoticePeriod period) {
    return standing.snapshot().stream()
        .map(snapshot -> new TurnNews(turn, period, price(snapshot)))
        .flatMap(news -> Stream.concat(news.tried(), news.announced()))
        .toList();
  }

  private static Optional<Money> price(Snapshot snapshot) {
    return snapshot.plan().map(PlanFacts::price);
  }

  private Stream<News> tried() {
    return turn.attempt().stream().flatMap(attempt -> tried(attempt).stream());
  }

  private Optional<News> tried(Attempt attempt) {
    Instant at = attempt.occurrence().decidedAt();
    return switch (attempt.occurrence().outcome()) {
      case Outcome.Charged _ ->
          attempt
              .order()
              .flatMap(Decision.OfOrder::sale)
              .map(sale -> new News.Charged(sale.purchase().deal().payable(), at));
      case Outcome.Retrying open ->
          Optional.of(new News.Failed(open.reason(), price, again(open.at(), at)));
      case Outcome.Failed failed -> stopped(failed.reason());
      case Outcome.Skipped _, Outcome.Missed _ -> Optional.empty();
    };
  }

  /** Another attempt comes only if the next due instant does not come before it. */
  private Instant again(Instant retry, Instant now) {
    return next().filter(due -> due.isAfter(now) && due.isBefore(retry)).orElse(retry);
  }

  private Optional<Instant> next() {
    return turn.mandate().state() instanceof MandateState.Enabled(DueTime next)
        ? Optional.of(next.at())
        : Optional.empty();
  }

  private Optional<News> stopped(ChargeFailure reason) {
    return turn.mandate().state() instanceof MandateState.Disabled(StopReason stop)
        ? Optional.of(new News.Stopped(stop, reason, price))
        : Optional.empty();
  }

  private Stream<News> announced() {
    return turn.announced().stream()
        .map(notice -> new News.Announced(notice.amount(), charge(notice)));
  }

  /** When it is charged: not before its notice is old enough. */
  private Instant charge(DebitNotice notice) {
    Instant planned =
        turn.open()
            .filter(open -> open.due().equals(notice.due()))
            .flatMap(Occurrence::retry)
            .orElse(notice.due());
    return period
        .length()
        .map(notice.announcedAt()::plus)
        .filter(planned::isBefore)
        .orElse(planned);
  }
}
