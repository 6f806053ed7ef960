package dev.khata.domain.autopay;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A turn while it is put together. */
final class Turning {
  private final Charging charging;
  private final Foretold foretold;
  private final Timetable timetable;
  private final Instant now;
  private final List<Occurrence> closed = new ArrayList<>();
  private Mandate mandate;
  private Optional<Occurrence> open;
  private Optional<Attempt> attempt = Optional.empty();

  Turning(
      Charging charging, Standing standing, Foretold foretold, Timetable timetable, Instant now) {
    this.charging = charging;
    this.foretold = foretold;
    this.timetable = timetable;
    this.now = now;
    this.mandate = standing.mandate();
    this.open = standing.open();
  }

  /** What was to be tried again is not, since a later due instant has come. */
  Turning giveUp() {
    open.map(one -> one.closed(now)).ifPresent(closed::add);
    open = Optional.empty();
    return this;
  }

  Turning miss(List<DueTime> due) {
    for (DueTime one : due) {
      closed.add(occurrence(one, new Outcome.Missed()));
      mandate = mandate.after(one);
    }
    return this;
  }

  Turning attempt(DueTime due, Decision decision) {
    mandate = mandate.after(due);
    return attempt(due.at(), 1, now, Optional.empty(), decision);
  }

  /** Tries once more what is open. */
  Turning retry(Decision decision) {
    Occurrence again = open.orElseThrow();
    Outcome.Retrying before = (Outcome.Retrying) again.outcome();
    open = Optional.empty();
    return attempt(
        again.due(), before.attempts() + 1, before.firstTriedAt(), again.transaction(), decision);
  }

  private Turning attempt(
      Instant due, int attempts, Instant first, Optional<TransactionId> before, Decision decision) {
    Outcome outcome =
        switch (decision) {
          case Decision.Buy _ -> charged(attempts, first);
          case Decision.Fail _ -> failed(ChargeFailure.INSUFFICIENT_FUNDS, attempts, first);
          case Decision.Refuse no -> failed(ChargeFailure.of(no.reason()), attempts, first);
          case Decision.Await waiting ->
              throw new IllegalStateException("a wallet that has to be asked: " + waiting);
        };
    Occurrence occurrence = new Occurrence(mandate.id(), due, outcome, now, before);
    attempt = Optional.of(new Attempt(occurrence, onRecord(decision)));
    open = Optional.of(occurrence).filter(one -> one.retry().isPresent());
    return this;
  }

  private static Optional<Decision.OfOrder> onRecord(Decision decision) {
    return decision instanceof Decision.OfOrder order ? Optional.of(order) : Optional.empty();
  }

  private Outcome charged(int attempts, Instant first) {
    mandate = mandate.with(mandate.tally().succeeded(now));
    if (mandate.tag().equals(Tag.ONE_TIME)) {
      disable(StopReason.ONE_TIME_CHARGED);
    }
    return new Outcome.Charged(attempts, first);
  }

  private Outcome failed(ChargeFailure reason, int attempts, Instant first) {
    mandate = mandate.with(mandate.tally().failed(now));
    Optional<Instant> again = charging.dunning().retry(attempts, first, now);
    if (again.isEmpty()) {
      disable(StopReason.RETRIES_USED_UP);
    } else if (mandate.tally().failures() >= charging.dunning().maxFailures()) {
      disable(StopReason.TOO_MANY_FAILURES);
    } else {
      return new Outcome.Retrying(reason, attempts, first, again.get());
    }
    return new Outcome.Failed(reason, attempts, Optional.of(first));
  }

  private void disable(StopReason reason) {
    mandate = mandate.with(new MandateState.Disabled(reason));
  }

  /** The account is not active: that due instant fails for it, and the mandate ends. */
  Turn stopAt(DueTime due) {
    mandate = mandate.after(due);
    return stop(occurrence(due, failedFor(0, Optional.empty())));
  }

  /** The same, for what was to be tried again. */
  Turn stop() {
    Occurrence last = open.orElseThrow();
    Outcome.Retrying before = (Outcome.Retrying) last.outcome();
    Outcome failed = failedFor(before.attempts(), Optional.of(before.firstTriedAt()));
    return stop(new Occurrence(mandate.id(), last.due(), failed, now, last.transaction()));
  }

  private Turn stop(Occurrence last) {
    attempt = Optional.of(new Attempt(last, Optional.empty()));
    open = Optional.empty();
    disable(StopReason.ACCOUNT_NOT_ACTIVE);
    return turn(List.of(), Optional.empty());
  }

  private static Outcome failedFor(int attempts, Optional<Instant> first) {
    return new Outcome.Failed(ChargeFailure.ACCOUNT_NOT_ACTIVE, attempts, first);
  }

  /** Nothing has fallen due that is not closed, or it is for the next turn. */
  Turn rest(DueTime next) {
    return await(List.of(), next);
  }

  /**
   * @param waiting what has fallen due, and waits until its notice is old enough
   * @param later what comes after that
   */
  Turn await(List<DueTime> waiting, DueTime later) {
    if (mandate.state() instanceof MandateState.Disabled) {
      return turn(List.of(), Optional.empty());
    }
    DueTime next = waiting.isEmpty() ? later : waiting.getFirst();
    mandate = mandate.with(new MandateState.Enabled(next));
    if (!later.at().isAfter(now)) {
      return turn(List.of(), Optional.of(later.at()));
    }
    List<DueTime> coming = coming(later);
    List<DebitNotice> announced = announce(waiting, coming);
    return turn(
        announced,
        Stream.of(charges(waiting, later), notices(coming))
            .flatMap(instants -> instants)
            .min(Instant::compareTo));
  }

  /** From that one on, as far as there is anything to tell, and the first beyond. */
  private List<DueTime> coming(DueTime first) {
    List<DueTime> coming = new ArrayList<>(List.of(first));
    while (foretold.isTimeFor(coming.getLast().at()) && coming.size() < Charging.MOST_ANNOUNCED) {
      coming.add(timetable.next(coming.getLast()));
    }
    return coming;
  }

  private List<DebitNotice> announce(List<DueTime> waiting, List<DueTime> coming) {
    Stream<Instant> again =
        open.filter(one -> foretold.isTimeFor(one.retry().orElseThrow())).stream()
            .map(Occurrence::due);
    Stream<Instant> passed =
        waiting.isEmpty() || !foretold.none(waiting)
            ? Stream.empty()
            : Stream.of(waiting.getLast().at());
    Stream<Instant> ahead = coming.stream().map(DueTime::at).filter(foretold::isTimeFor);
    return Stream.of(again, passed, ahead)
        .flatMap(instants -> instants)
        .flatMap(due -> foretold.tell(mandate.id(), due).stream())
        .toList();
  }

  /** When something may be charged. */
  private Stream<Instant> charges(List<DueTime> waiting, DueTime later) {
    Stream<Instant> next =
        waiting.isEmpty()
            ? Stream.of(latest(later.at(), foretold.ripens(later.at())))
            : waiting.stream().flatMap(one -> foretold.ripens(one.at()).stream());
    Stream<Instant> again =
        open.stream().map(one -> latest(one.retry().orElseThrow(), foretold.ripens(one.due())));
    return Stream.concat(next, again);
  }

  private Stream<Instant> notices(List<DueTime> coming) {
    return coming.stream().flatMap(one -> foretold.timeFor(one.at()).stream()).limit(1);
  }

  private static Instant latest(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }

  private Occurrence occurrence(DueTime due, Outcome outcome) {
    return new Occurrence(mandate.id(), due.at(), outcome, now, Optional.empty());
  }

  private Turn turn(List<DebitNotice> announced, Optional<Instant> look) {
    return new Turn(mandate, closed, attempt, open, announced, look);
  }
}
