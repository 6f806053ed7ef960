package dev.khata.domain.autopay;

/** The fields of a cron expression, in the order in which they are written. */
public enum CronField {
  MINUTE,
  HOUR,
  DAY_OF_MONTH,
  MONTH,
  DAY_OF_WEEK
}
