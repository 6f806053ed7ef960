package dev.khata.domain.autopay;

/** What a text is as a cron expression. */
public sealed interface CronReading {

  record Read(CronExpression expression) implements CronReading {}

  /** Why a text is no expression to go by. */
  sealed interface Refused extends CronReading {}

  /**
   * It has not five fields of plain ASCII characters, or too many characters; so for nicknames such
   * as {@code @daily}, and for seconds or a year beside the five.
   */
  record NotFiveFields() implements Refused {}

  /**
   * A field means nothing.
   *
   * @param field the first one that does
   */
  record BadField(CronField field) implements Refused {}

  /** No date is as it says, such as 30 February. */
  record NeverMatches() implements Refused {}
}
