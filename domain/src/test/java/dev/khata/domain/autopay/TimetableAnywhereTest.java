package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Places.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimetableAnywhereTest {
  private static final Duration STRETCH = Duration.ofDays(3);
  private static final int HOURS_REPEATED = 2;
  private static final Duration STEP = Duration.ofSeconds(30);

  /** A slot is due when a clock that never goes back first shows it or something later. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_slot_is_due_when_the_clock_has_reached_it(
      @ForAll("places") Place place, @ForAll("expressions") String expression) {
    assertThat(due(place, expression).stream().map(DueTime::at).toList())
        .isEqualTo(watched(place, expression));
  }

  private static List<Instant> watched(Place place, String expression) {
    CronExpression cron = new CronExpression(expression);
    TimesOfDay rules = new TimesOfDay();
    List<Instant> due = new ArrayList<>();
    Instant now = place.from().minus(STRETCH);
    LocalDateTime slot = rules.next(cron, LocalDateTime.ofInstant(now, place.zone()));
    for (; now.isBefore(place.from().plus(STRETCH)); now = now.plus(STEP)) {
      LocalDateTime clock = LocalDateTime.ofInstant(now, place.zone());
      if (!clock.isBefore(slot) && !now.isBefore(place.from())) {
        due.add(now);
      }
      while (!clock.isBefore(slot)) {
        slot = rules.next(cron, slot);
      }
    }
    return due;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void it_makes_no_difference_when_and_after_what_one_asks(
      @ForAll("places") Place place,
      @ForAll("expressions") String expression,
      @ForAll @IntRange(max = 1_000) int at,
      @ForAll @IntRange(max = 3_600) int seconds) {
    List<DueTime> due = due(place, expression);
    Timetable timetable = place.timetable(expression);
    DueTime last = due.get(at % due.size());
    DueTime next = timetable.next(last);
    Duration within = Duration.between(last.at(), next.at()).minusNanos(1);
    Instant now = last.at().plus(min(within, Duration.ofSeconds(seconds)));

    assertThat(timetable.firstAfter(now, Optional.empty())).isEqualTo(next);
    assertThat(timetable.firstAfter(now, Optional.of(last))).isEqualTo(next);
    assertThat(timetable.firstAfter(now, Optional.of(due.getFirst()))).isEqualTo(next);
    assertThat(timetable.backlog(due.getFirst(), now, due.size()))
        .isEqualTo(new Timetable.Backlog(due.subList(1, due.indexOf(last) + 1), next));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void who_moves_about_is_charged_once_for_each_date(
      @ForAll("places") Place start,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(max = 59) int minute,
      @ForAll @Size(min = 1, max = 5) List<@From("zones") ZoneId> moves) {
    String daily = minute + " " + hour + " * * *";
    DueTime last = start.timetable(daily).first(start.from());
    for (ZoneId zone : moves) {
      DueTime next = new Place(zone, last.at()).timetable(daily).next(last);
      LocalDate following = last.slot().toLocalDate().plusDays(1);

      assertThat(next.at()).isAfter(last.at());
      assertThat(next.slot().toLocalDate()).isAfterOrEqualTo(following);
      if (showed(last.at(), zone)
          .plusHours(HOURS_REPEATED)
          .isBefore(following.atTime(hour, minute))) {
        assertThat(next.slot().toLocalDate()).isEqualTo(following);
      }
      last = next;
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void an_interval_keeps_the_time_of_its_anchor_and_leaves_no_slot_out(
      @ForAll("places") Place place,
      @ForAll @IntRange(min = 1, max = 365) int days,
      @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 20_000) Integer> hoursLate) {
    Schedule schedule = Schedule.EveryDays.from(place.from(), place.zone(), days);
    Timetable timetable = new Timetable(schedule, place.zone(), new TimesOfDay());
    DueTime due = timetable.first(place.from());
    assertThat(due.at()).isEqualTo(place.from());

    for (int hours : hoursLate) {
      Instant now = due.at().plus(Duration.ofHours(hours));
      Timetable.Backlog backlog = timetable.backlog(due, now, Integer.MAX_VALUE);

      LocalDateTime slot = due.slot();
      for (DueTime missed : backlog.missed()) {
        slot = slot.plusDays(days);
        assertThat(missed.slot()).isEqualTo(slot);
      }
      assertThat(backlog.next().slot()).isEqualTo(slot.plusDays(days));
      assertThat(timetable.firstAfter(now, Optional.of(due))).isEqualTo(backlog.next());
      assertThat(timetable.firstAfter(now, Optional.empty())).isEqualTo(backlog.next());
      due = backlog.next();
    }
  }

  private static LocalDateTime showed(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private static List<DueTime> due(Place place, String expression) {
    Timetable timetable = place.timetable(expression);
    Instant end = place.from().plus(STRETCH);
    return Stream.iterate(
            timetable.first(place.from()), due -> due.at().isBefore(end), timetable::next)
        .toList();
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Provide
  Arbitrary<Place> places() {
    return Places.any();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Places.zones();
  }

  /** At least one a day, so that every stretch has some. */
  @Provide
  Arbitrary<String> expressions() {
    return Combinators.combine(
            Arbitraries.of("0", "5", "30", "59", "*/15", "*/7", "*"),
            Arbitraries.of("0", "1", "2", "3", "9", "23", "*/2", "*"))
        .as((minute, hour) -> minute + " " + hour + " * * *");
  }
}
