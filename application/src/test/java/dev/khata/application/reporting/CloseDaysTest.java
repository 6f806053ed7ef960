package dev.khata.application.reporting;

import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.books.BookDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloseDaysTest {
  private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  private final InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
  private final InMemoryDays days = new InMemoryDays(journal);
  private final SettableClock clock = new SettableClock(noon(TODAY));
  private final CloseDays closeDays = new CloseDays(days, new ReportZone(KATHMANDU), clock);

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(KATHMANDU).toInstant();
  }

  private void recordOn(LocalDate day) {
    journal.append(topUp(CustomerAccount.wallet(somebody()), 10, noon(day)), noon(day));
  }

  @Test
  void the_first_time_every_day_since_the_first_entry_is_closed() {
    recordOn(TODAY.minusDays(4));

    assertThat(closeDays.handle(Optional.empty()))
        .isEqualTo(new CloseDays.Result.Closed(4, TODAY.minusDays(1)));
    assertThat(days.closedAt(TODAY.minusDays(5))).isEmpty();
    assertThat(days.closedAt(TODAY.minusDays(4))).contains(clock.instant());
  }

  @Test
  void books_without_entries_begin_with_the_last_day_that_is_over() {
    assertThat(closeDays.handle(Optional.empty()))
        .isEqualTo(new CloseDays.Result.Closed(1, TODAY.minusDays(1)));

    recordOn(TODAY);
    clock.advance(Duration.ofDays(3));
    assertThat(closeDays.handle(Optional.empty()))
        .isEqualTo(new CloseDays.Result.Closed(3, TODAY.plusDays(2)));
  }

  @Test
  void days_are_closed_up_to_the_one_asked_for_and_those_before_it_too() {
    recordOn(TODAY.minusDays(5));

    assertThat(closeDays.handle(Optional.of(TODAY.minusDays(3))))
        .isEqualTo(new CloseDays.Result.Closed(3, TODAY.minusDays(3)));
    assertThat(closeDays.handle(Optional.of(TODAY.minusDays(4))))
        .isEqualTo(new CloseDays.Result.Closed(0, TODAY.minusDays(3)));
  }

  @Test
  void a_day_that_is_not_over_stays_open() {
    assertThat(closeDays.handle(Optional.of(TODAY)))
        .isEqualTo(new CloseDays.Result.NotOver(BookDay.of(TODAY, KATHMANDU)));
    assertThat(days.last()).isEmpty();

    clock.set(TODAY.plusDays(1).atStartOfDay(KATHMANDU).toInstant());
    assertThat(closeDays.handle(Optional.of(TODAY)))
        .isEqualTo(new CloseDays.Result.Closed(1, TODAY));
  }

  @Test
  void the_timer_leaves_a_day_open_for_some_minutes_more() {
    closeDays.run();
    Instant midnight = TODAY.plusDays(1).atStartOfDay(KATHMANDU).toInstant();

    clock.set(midnight.plusSeconds(60));
    closeDays.run();
    assertThat(days.last()).contains(TODAY.minusDays(1));

    clock.set(midnight.plusSeconds(120));
    closeDays.run();
    assertThat(days.last()).contains(TODAY);
  }

  @Test
  void nothing_is_closed_while_somebody_writes() {
    days.writeOn();

    assertThat(closeDays.handle(Optional.empty()))
        .isInstanceOf(CloseDays.Result.StillWriting.class);
    assertThat(days.last()).isEmpty();
  }

  @Test
  void a_day_on_which_clocks_are_changed_has_23_or_25_hours() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    CloseDays there = new CloseDays(days, new ReportZone(berlin), clock);
    LocalDate spring = LocalDate.of(2026, 3, 29);
    clock.set(Instant.parse("2026-03-29T21:59:59Z"));

    assertThat(there.handle(Optional.of(spring))).isInstanceOf(CloseDays.Result.NotOver.class);
    clock.set(Instant.parse("2026-03-29T22:00:00Z"));
    assertThat(there.handle(Optional.of(spring))).isEqualTo(new CloseDays.Result.Closed(1, spring));

    BookDay longDay = BookDay.of(LocalDate.of(2026, 10, 25), berlin);
    assertThat(Duration.between(longDay.begins(), longDay.ends())).hasHours(25);
  }

  @Test
  void it_tells_how_many_of_the_days_are_closed() {
    Steps steps = new Steps();
    recordOn(TODAY.minusDays(3));

    closeDays.handle(Optional.empty(), steps);

    assertThat(steps.told()).containsExactly("0 of 3", "1 of 3", "2 of 3");
  }
}
