package dev.khata.domain.autopay;

import dev.khata.domain.autopay.MandateState.Enabled;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.kernel.Patch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a mandate when its user wants something of it.
 *
 * @param zone of the user
 */
public record Wishes(ZoneId zone, CronRules rules, Instant now) {
  /** A mandate that was to start this long ago at most starts now. */
  public static final Duration LATE_START = Duration.ofDays(1);

  /** How far ahead a user may have a mandate charge. */
  public static final Duration HORIZON = Duration.ofDays(3_650);

  /** What comes of a wish. */
  public sealed interface Answer {
    record Granted(MandateChange change) implements Answer {}

    record Refused(MandateRefusal reason) implements Answer {}
  }

  /** From when a new mandate charges that is to start then. */
  public Instant start(Instant asked) {
    return asked.isBefore(now) ? now : asked;
  }

  /** Why a mandate can't start then; empty when it can. */
  public Optional<MandateRefusal> startRefusal(Instant asked) {
    if (asked.isBefore(now.minus(LATE_START))) {
      return Optional.of(new MandateRefusal.StartPast());
    }
    return isTooLate(asked) ? Optional.of(new MandateRefusal.StartTooLate()) : Optional.empty();
  }

  /** The schedule of that rhythm from then on. */
  public Schedule schedule(Rhythm rhythm, Instant start) {
    return rhythm.from(clock(start));
  }

  public DueTime first(Schedule schedule, Instant start) {
    return timetable(schedule).first(start);
  }

  /**
   * It charges no more. What is open is not tried again, and what fell due and was not taken up is
   * missed.
   *
   * @param to not an enabled one
   */
  public MandateChange stop(Mandate mandate, Optional<Occurrence> open, MandateState to) {
    Settled settled = settle(mandate, open);
    settled.close();
    return settled.change(settled.mandate.with(to));
  }

  /** What is due next is not charged, nor is what is open tried again. */
  public Answer skip(Mandate mandate, Optional<Occurrence> open) {
    if (!(mandate.state() instanceof Enabled(DueTime pending))) {
      return new Answer.Refused(new MandateRefusal.NotEnabled());
    }
    Settled settled = new Settled(mandate, open);
    settled.close();
    List<DueTime> due = due(mandate, pending);
    DueTime skipped = due.isEmpty() ? pending : due.removeLast();
    due.forEach(missed -> settled.take(missed, new Outcome.Missed()));
    settled.take(skipped, new Outcome.Skipped());
    DueTime next = timetable(mandate.schedule()).firstAfter(now, Optional.of(skipped));
    return isTooLate(next.at())
        ? new Answer.Refused(new MandateRefusal.SkippedTooFar())
        : new Answer.Granted(settled.change(settled.mandate.with(new Enabled(next))));
  }

  /** The user's clock goes by another zone now; only when slots fall due changes by that. */
  public MandateChange move(Mandate mandate, Enabled enabled, Optional<Occurrence> open) {
    boolean due = !enabled.next().at().isAfter(now);
    MandateState state =
        due
            ? enabled
            : new Enabled(timetable(mandate.schedule()).moved(enabled.next(), mandate.last()));
    return new MandateChange(mandate.with(state), List.of(), open);
  }

  public Answer edit(Mandate mandate, Optional<Occurrence> open, MandateEdit edit) {
    MandateStatus before = MandateStatus.of(mandate.state()).orElseThrow();
    MandateStatus after = edit.status().of(before);
    Mandate edited = mandate.with(edit.tag().of(mandate.tag()));
    return switch (after) {
      case ENABLED -> enabled(edited, open, edit);
      case PAUSED -> stopped(edited, open, edit, before == after, new MandateState.Paused());
      case DISABLED ->
          stopped(
              edited, open, edit, before == after, new MandateState.Disabled(StopReason.BY_USER));
    };
  }

  private Answer stopped(
      Mandate mandate,
      Optional<Occurrence> open,
      MandateEdit edit,
      boolean already,
      MandateState state) {
    if (edit.nextDue() instanceof Patch.Put<Instant>) {
      return new Answer.Refused(new MandateRefusal.NextDueOfNone());
    }
    MandateChange stopped = stop(mandate, open, already ? mandate.state() : state);
    Mandate after = scheduled(stopped.mandate(), edit.rhythm());
    return new Answer.Granted(new MandateChange(after, stopped.decided(), stopped.open()));
  }

  private Answer enabled(Mandate mandate, Optional<Occurrence> open, MandateEdit edit) {
    boolean was = mandate.state() instanceof Enabled;
    if (was && edit.rhythm().equals(Patch.keep()) && edit.nextDue().equals(Patch.keep())) {
      return new Answer.Granted(new MandateChange(mandate, List.of(), open));
    }
    Settled settled = settle(mandate, open);
    Mandate after = scheduled(settled.mandate, edit.rhythm());
    Mandate counted = was ? after : after.with(after.tally().again());
    return switch (edit.nextDue()) {
      case Patch.Keep<Instant>() ->
          new Answer.Granted(settled.change(counted.with(new Enabled(upcoming(counted)))));
      case Patch.Put<Instant>(Instant at) ->
          nextDueRefusal(counted, at)
              .<Answer>map(Answer.Refused::new)
              .orElseGet(() -> new Answer.Granted(settled.change(dueNext(counted, at))));
    };
  }

  private Optional<MandateRefusal> nextDueRefusal(Mandate mandate, Instant at) {
    boolean ahead =
        at.isAfter(now) && mandate.last().map(last -> at.isAfter(last.at())).orElse(true);
    if (!ahead) {
      return Optional.of(new MandateRefusal.NextDueNotAhead());
    }
    return isTooLate(at) ? Optional.of(new MandateRefusal.NextDueTooLate()) : Optional.empty();
  }

  /** No slot comes twice, also where the clock was put back since the last one. */
  private Mandate dueNext(Mandate mandate, Instant at) {
    LocalDateTime shown = clock(at);
    LocalDateTime slot = mandate.last().map(DueTime::slot).filter(shown::isBefore).orElse(shown);
    Schedule schedule =
        switch (mandate.schedule()) {
          case Schedule.Cron cron -> cron;
          case Schedule.EveryDays every -> new Schedule.EveryDays(every.days(), slot);
        };
    return mandate.with(schedule).with(new Enabled(new DueTime(slot, at)));
  }

  /** Another rhythm goes on from what was taken up last, else from the start. */
  private Mandate scheduled(Mandate mandate, Patch<Rhythm> rhythm) {
    return switch (rhythm) {
      case Patch.Keep<Rhythm>() -> mandate;
      case Patch.Put<Rhythm>(Rhythm other) ->
          mandate.with(
              other.from(
                  mandate.last().map(DueTime::slot).orElseGet(() -> clock(mandate.start()))));
    };
  }

  /** What comes after now, after what was taken up, and not before the start. */
  private DueTime upcoming(Mandate mandate) {
    Instant before = mandate.start().minusNanos(1);
    Instant after = before.isAfter(now) ? before : now;
    return timetable(mandate.schedule()).firstAfter(after, mandate.last());
  }

  /** What fell due and was not taken up is missed; what is open then is not tried again. */
  private Settled settle(Mandate mandate, Optional<Occurrence> open) {
    Settled settled = new Settled(mandate, open);
    if (mandate.state() instanceof Enabled(DueTime pending)) {
      List<DueTime> due = due(mandate, pending);
      if (!due.isEmpty()) {
        settled.close();
      }
      due.forEach(missed -> settled.take(missed, new Outcome.Missed()));
    }
    return settled;
  }

  /** What fell due up to now and was not taken up. */
  private List<DueTime> due(Mandate mandate, DueTime pending) {
    List<DueTime> due = new ArrayList<>();
    if (!pending.at().isAfter(now)) {
      due.add(pending);
      due.addAll(timetable(mandate.schedule()).backlog(pending, now, Integer.MAX_VALUE).missed());
    }
    return due;
  }

  private Timetable timetable(Schedule schedule) {
    return new Timetable(schedule, zone, rules);
  }

  private LocalDateTime clock(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private boolean isTooLate(Instant at) {
    return at.isAfter(now.plus(HORIZON));
  }

  /** A mandate while what fell due of it is settled. */
  private final class Settled {
    private final List<Occurrence> decided = new ArrayList<>();
    private Mandate mandate;
    private Optional<Occurrence> open;

    Settled(Mandate mandate, Optional<Occurrence> open) {
      this.mandate = mandate;
      this.open = open;
    }

    void close() {
      open.map(occurrence -> occurrence.closed(now)).ifPresent(decided::add);
      open = Optional.empty();
    }

    void take(DueTime due, Outcome outcome) {
      decided.add(new Occurrence(mandate.id(), due.at(), outcome, now, Optional.empty()));
      mandate = mandate.after(due);
    }

    MandateChange change(Mandate after) {
      return new MandateChange(after, decided, open);
    }
  }
}
