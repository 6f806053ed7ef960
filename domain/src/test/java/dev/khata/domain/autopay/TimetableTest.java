package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

  @Test
  void an_interval_keeps_its_time_of_the_clock_when_the_clock_changes() {
    Instant start = Instant.parse("2026-10-20T13:00:00Z");
    Timetable weekly = in(NEW_YORK, Schedule.EveryDays.from(start, NEW_YORK, 7));

    assertThat(Stream.iterate(weekly.first(start), weekly::next).limit(10).map(DueTime::at))
        .containsExactly(
            start,
            Instant.parse("2026-10-27T13:00:00Z"),
            Instant.parse("2026-11-03T14:00:00Z"),
            Instant.parse("2026-11-10T14:00:00Z"),
            Instant.parse("2026-11-17T14:00:00Z"),
            Instant.parse("2026-11-24T14:00:00Z"),
            Instant.parse("2026-12-01T14:00:00Z"),
            Instant.parse("2026-12-08T14:00:00Z"),
            Instant.parse("2026-12-15T14:00:00Z"),
            Instant.parse("2026-12-22T14:00:00Z"));
  }

  @Test
  void an_interval_begins_at_its_very_start_even_in_an_hour_that_comes_twice() {
    Instant second = Instant.parse("2026-11-01T06:30:00.000001Z");
    Timetable daily = in(NEW_YORK, Schedule.EveryDays.from(second, NEW_YORK, 1));

    assertThat(daily.first(second).at()).isEqualTo(second);
    assertThat(daily.next(daily.first(second)).at())
        .isEqualTo(Instant.parse("2026-11-02T06:30:00.000001Z"));
  }

  @Test
  void who_moves_west_is_not_charged_twice_for_a_date() {
    DueTime charged = new DueTime(time("2026-11-30T09:00"), Instant.parse("2026-11-30T03:15:00Z"));

    assertThat(in(NEW_YORK, cron("0 9 * * *")).next(charged))
        .isEqualTo(new DueTime(time("2026-12-01T09:00"), Instant.parse("2026-12-01T14:00:00Z")));
  }

  @Test
  void who_moves_east_leaves_no_date_out() {
    DueTime charged = new DueTime(time("2026-11-30T09:00"), Instant.parse("2026-11-30T14:00:00Z"));

    assertThat(in(KATHMANDU, cron("0 9 * * *")).next(charged))
        .isEqualTo(new DueTime(time("2026-12-01T09:00"), Instant.parse("2026-12-01T03:15:00Z")));
  }

  @Test
  void who_moves_a_whole_day_east_leaves_out_the_date_that_was_none() {
    DueTime charged = new DueTime(time("2026-11-30T09:00"), Instant.parse("2026-11-30T20:00:00Z"));

    assertThat(in(ZoneId.of("Pacific/Kiritimati"), cron("0 9 * * *")).next(charged))
        .isEqualTo(new DueTime(time("2026-12-02T09:00"), Instant.parse("2026-12-01T19:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 30 2 * * *, 2026-03-07T12:00:00Z, 2026-03-08T07:00:00Z",
    "America/New_York, 30 1 * * *, 2026-10-31T12:00:00Z, 2026-11-01T05:30:00Z",
    "Asia/Beirut, 0 0 * * *, 2026-03-28T12:00:00Z, 2026-03-28T22:00:00Z",
    "Asia/Dhaka, 30 23 * * *, 2009-06-19T12:00:00Z, 2009-06-19T17:00:00Z",
    "Asia/Kathmandu, 30 2 * * *, 2026-03-07T12:00:00Z, 2026-03-07T20:45:00Z"
  })
  void a_skipped_or_repeated_time_is_due_at_once_and_once(
      ZoneId zone, String expression, Instant after, Instant due) {
    Timetable daily = in(zone, cron(expression));
    DueTime first = daily.firstAfter(after, Optional.empty());

    assertThat(first.at()).isEqualTo(due);
    assertThat(daily.next(first).slot()).isEqualTo(first.slot().plusDays(1));
    assertThat(daily.firstAfter(due, Optional.empty())).isEqualTo(daily.next(first));
  }

  @Test
  void a_start_at_the_end_of_a_gap_is_due_for_what_was_skipped() {
    Instant start = Instant.parse("2026-03-08T07:00:00Z");

    assertThat(in(NEW_YORK, cron("30 2 * * *")).first(start))
        .isEqualTo(new DueTime(time("2026-03-08T02:30"), start));
  }

  @Test
  void asked_within_the_repeated_hour_nothing_of_it_is_due_again() {
    Timetable quarters = in(NEW_YORK, cron("*/15 * * * *"));

    assertThat(quarters.firstAfter(Instant.parse("2026-11-01T06:05:00Z"), Optional.empty()).at())
        .isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
  }

  @Test
  void a_backlog_is_cut_and_still_tells_what_comes_next() {
    Timetable hourly = in(KATHMANDU, cron("0 * * * *"));
    DueTime last = hourly.first(Instant.parse("2026-11-30T00:15:00Z"));

    Timetable.Backlog backlog = hourly.backlog(last, Instant.parse("2026-11-30T05:15:00Z"), 2);

    assertThat(backlog.missed())
        .isEqualTo(List.of(hourly.next(last), hourly.next(hourly.next(last))));
    assertThat(backlog.next().at()).isEqualTo(Instant.parse("2026-11-30T06:15:00Z"));
  }

  private static Timetable in(ZoneId zone, Schedule schedule) {
    return new Timetable(schedule, zone, new TimesOfDay());
  }

  private static Schedule cron(String expression) {
    return new Schedule.Cron(new CronExpression(expression));
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }
}
