package dev.khata.domain.autopay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * At which times of the wall clock something is due, its <em>slots</em>, in whatever zone the clock
 * hangs. When a slot falls due in a zone, {@link Timetable} tells.
 */
public sealed interface Schedule {

  /** The first slot strictly after {@code after}. */
  LocalDateTime slotAfter(LocalDateTime after, CronRules rules);

  /** Every minute that matches. */
  record Cron(CronExpression expression) implements Schedule {
    @Override
    public LocalDateTime slotAfter(LocalDateTime after, CronRules rules) {
      return rules.next(expression, after);
    }
  }

  /**
   * The anchor, and every so many days after it at the same time of the clock.
   *
   * @param anchor the first slot
   */
  record EveryDays(int days, LocalDateTime anchor) implements Schedule {
    /** Days at most between two slots. */
    public static final int MOST = 365;

    public EveryDays {
      if (!isInterval(days)) {
        throw new IllegalArgumentException("every " + days + " days");
      }
    }

    /** From {@code start} on, at the time that a clock in {@code zone} shows then. */
    public static EveryDays from(Instant start, ZoneId zone, int days) {
      return new EveryDays(days, LocalDateTime.ofInstant(start, zone));
    }

    /** Whether slots may be so many days apart. */
    public static boolean isInterval(int days) {
      return days >= 1 && days <= MOST;
    }

    @Override
    public LocalDateTime slotAfter(LocalDateTime after, CronRules rules) {
      return after.isBefore(anchor) ? anchor : anchor.plusDays((intervalsTo(after) + 1) * days);
    }

    private long intervalsTo(LocalDateTime after) {
      return ChronoUnit.DAYS.between(anchor, after) / days;
    }
  }
}
