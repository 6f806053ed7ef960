package dev.khata.domain.autopay;

import java.time.LocalDateTime;

/**
 * What cron expressions mean, by the wall clock and in no time zone: the same as to cron itself,
 * which the page {@code docs/autopay-schedules.md} tells by examples.
 */
public interface CronRules {

  /** Never throws and never takes long, whatever the text. */
  CronReading read(String text);

  /**
   * The first minute strictly after {@code after} that matches. There always is one, as an
   * expression that never matches is not read.
   *
   * @throws IllegalArgumentException for an expression that {@link #read} refuses
   */
  LocalDateTime next(CronExpression expression, LocalDateTime after);
}
