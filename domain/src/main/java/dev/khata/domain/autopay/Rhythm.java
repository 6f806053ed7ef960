package dev.khata.domain.autopay;

import java.time.LocalDateTime;

/** How often a mandate charges, as its user asks for it. */
public sealed interface Rhythm {

  /**
   * The schedule of that rhythm.
   *
   * @param anchor from which intervals are counted
   */
  Schedule from(LocalDateTime anchor);

  /** Whenever the wall clock matches. */
  record Cron(CronExpression expression) implements Rhythm {
    @Override
    public Schedule from(LocalDateTime anchor) {
      return new Schedule.Cron(expression);
    }
  }

  /**
   * Every so many days.
   *
   * @param days from 1 to {@link Schedule.EveryDays#MOST}
   */
  record EveryDays(int days) implements Rhythm {
    @Override
    public Schedule from(LocalDateTime anchor) {
      return new Schedule.EveryDays(days, anchor);
    }
  }
}
