package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Timetable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of {@link CronRules} holds, above all the page about schedules. */
public abstract class CronRulesSuite {
  protected abstract CronRules rules();

  @ParameterizedTest
  @MethodSource("dev.khata.application.autopay.SchedulesPage#due")
  void the_page_tells_what_is_due(String expression, ZoneId zone, Instant from, List<Instant> due) {
    Timetable timetable = new Timetable(new Schedule.Cron(read(expression)), zone, rules());

    assertThat(
            Stream.iterate(timetable.first(from), timetable::next)
                .limit(due.size())
                .map(DueTime::at))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @MethodSource("dev.khata.application.autopay.SchedulesPage#refused")
  void the_page_tells_what_is_refused(String expression, String reason) {
    assertThat(reason(rules().read(expression))).isEqualTo(reason);
  }

  private static String reason(CronReading reading) {
    return switch (reading) {
      case CronReading.Read _ -> "nothing";
      case CronReading.NotFiveFields _ -> "not five fields";
      case CronReading.NeverMatches _ -> "never matches";
      case CronReading.BadField bad ->
          bad.field().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"  0\t9 *  * MON ", "0 9 * * MON\n", "0 9 * * MON"})
  void an_expression_is_kept_as_written_with_single_blanks(String text) {
    assertThat(rules().read(text))
        .isEqualTo(new CronReading.Read(new CronExpression("0 9 * * MON")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T08:59:59.999999, 2026-11-30T09:00",
    "2026-11-30T09:00, 2026-12-01T09:00",
    "2026-11-30T09:00:00.000001, 2026-12-01T09:00",
    "2026-12-31T23:59, 2027-01-01T09:00"
  })
  void the_next_match_is_a_whole_minute_strictly_later(LocalDateTime after, LocalDateTime next) {
    assertThat(rules().next(read("0 9 * * *"), after)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 9 30 2 *", "0 9 * * FRI-MON", "99 9 * * *"})
  void there_is_nothing_next_for_what_is_not_read(String text) {
    CronExpression never = new CronExpression(text);

    assertThatThrownBy(() -> rules().next(never, LocalDateTime.parse("2026-11-30T09:00")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void no_text_makes_reading_throw(String text) {
    assertThat(rules().read(text)).isInstanceOf(CronReading.Refused.class);
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "",
        " ",
        "\0 9 * * *",
        "0 9 * * *\r\n0 9 * * *",
        "0\u00a09 * * *",
        "० ९ * * *",
        "0 9 * * ＭＯＮ",
        "\ud800 9 * * *",
        "0 9 * * fr\u0130",
        "0|30 9 * * *",
        "0 9 * * *||0",
        "%s 9 * * *",
        "${jndi} 9 * * *",
        "2147483648 9 * * *",
        "0 9 1-31/99999999999 * *",
        "1,".repeat(46) + "1 9 * * *",
        "*/1,".repeat(30_000) + "1 9 * * *",
        " ".repeat(100) + "0 9 * * *",
        "0 9 * * *" + " *".repeat(100_000));
  }

  @Test
  void a_list_as_long_as_fits_is_read() {
    String text = "0,".repeat(45) + "0 9 * * *";

    assertThat(read(text).text()).isEqualTo(text).hasSizeLessThanOrEqualTo(CronExpression.LONGEST);
  }

  private CronExpression read(String text) {
    return switch (rules().read(text)) {
      case CronReading.Read(CronExpression expression) -> expression;
      case CronReading.Refused refused -> throw new AssertionError(text + ": " + refused);
    };
  }
}
