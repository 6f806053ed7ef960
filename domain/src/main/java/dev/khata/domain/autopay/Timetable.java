package dev.khata.domain.autopay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a schedule falls due in a zone. A slot that a clock change skips falls due at the first
 * instant after the gap, together with any others that do; one that it repeats falls due once, at
 * the first. Slots and instants both only ever increase, also from one zone to another: a date that
 * was due in the one is not due again in the other.
 *
 * <p>All of it follows from the last due time alone, so that it makes no difference when, how often
 * and where it is asked for.
 */
public record Timetable(Schedule schedule, ZoneId zone, CronRules rules) {

  /**
   * What became due while nobody looked.
   *
   * @param missed in order
   * @param next the first one that is still to come
   */
  public record Backlog(List<DueTime> missed, DueTime next) {
    public Backlog {
      missed = List.copyOf(missed);
    }
  }

  /** The first due time: the first match at or after {@code start}, or {@code start} itself. */
  public DueTime first(Instant start) {
    return switch (schedule) {
      case Schedule.Cron _ -> firstAfter(start.minusNanos(1), Optional.empty());
      case Schedule.EveryDays interval -> new DueTime(interval.anchor(), start);
    };
  }

  /** The one that follows {@code last}, which may have been reckoned in another zone. */
  public DueTime next(DueTime last) {
    return firstAfter(last.at(), Optional.of(last));
  }

  /**
   * When something falls due here that was reckoned in another zone: at the same slot, or at the
   * next one that follows {@code last} where that slot does not.
   *
   * @param last that was taken up before it
   */
  public DueTime moved(DueTime pending, Optional<DueTime> last) {
    DueTime here = new DueTime(pending.slot(), instant(pending.slot()));
    return last.filter(taken -> !here.at().isAfter(taken.at())).map(this::next).orElse(here);
  }

  /** The first one after {@code now} that also follows {@code last}. */
  public DueTime firstAfter(Instant now, Optional<DueTime> last) {
    Instant after = last.map(DueTime::at).filter(now::isBefore).orElse(now);
    LocalDateTime passed = passed(after);
    LocalDateTime slot = last.map(DueTime::slot).filter(passed::isBefore).orElse(passed);
    DueTime due;
    do {
      slot = schedule.slotAfter(slot, rules);
      due = new DueTime(slot, instant(slot));
    } while (!due.at().isAfter(after));
    return due;
  }

  /**
   * Those that follow {@code last} up to {@code now} itself.
   *
   * @param max how many of them at most, the earliest; what comes next is after {@code now} anyway
   */
  public Backlog backlog(DueTime last, Instant now, int max) {
    List<DueTime> missed = new ArrayList<>();
    DueTime due = next(last);
    while (!due.at().isAfter(now) && missed.size() < max) {
      missed.add(due);
      due = next(due);
    }
    return new Backlog(missed, due.at().isAfter(now) ? due : firstAfter(now, Optional.of(due)));
  }

  private Instant instant(LocalDateTime slot) {
    ZoneOffsetTransition change = zone.getRules().getTransition(slot);
    return change != null && change.isGap()
        ? change.getInstant()
        : slot.toInstant(zone.getRules().getValidOffsets(slot).getFirst());
  }

  /** A time of the clock up to which all slots fell due at {@code at} or before. */
  private LocalDateTime passed(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isOverlap() && !at.isBefore(change.getInstant())
        ? change.getDateTimeBefore().minusNanos(1)
        : local;
  }
}
