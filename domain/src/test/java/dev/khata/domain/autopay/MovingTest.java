package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock of a user goes by another zone. */
class MovingTest {
  private static final String KATHMANDU = "Asia/Kathmandu";
  private static final String NEW_YORK = "America/New_York";

  @Test
  void a_date_that_was_charged_is_not_due_again_in_the_west() {
    Mandate charged =
        SomeMandate.due(SomeMandate.nineOn("2026-12-01", KATHMANDU))
            .after(SomeMandate.nineOn("2026-11-30", KATHMANDU));

    assertThat(moved(charged, NEW_YORK, "2026-11-30T04:15:00Z"))
        .isEqualTo(SomeMandate.nineOn("2026-12-01", NEW_YORK));
  }

  @Test
  void a_date_that_was_not_charged_is_not_left_out_in_the_east() {
    Mandate charged =
        SomeMandate.due(SomeMandate.nineOn("2026-11-30", NEW_YORK))
            .after(SomeMandate.nineOn("2026-11-29", NEW_YORK));

    DueTime next = moved(charged, KATHMANDU, "2026-11-30T13:00:00Z");

    assertThat(next).isEqualTo(SomeMandate.nineOn("2026-11-30", KATHMANDU));
    assertThat(next.at()).isBefore("2026-11-30T13:00:00Z");
  }

  @Test
  void what_was_never_charged_keeps_the_date_that_it_waits_for() {
    Mandate fresh = SomeMandate.due(SomeMandate.nineOn("2026-12-01", KATHMANDU));

    assertThat(moved(fresh, NEW_YORK, "2026-11-30T10:00:00Z"))
        .isEqualTo(SomeMandate.nineOn("2026-12-01", NEW_YORK));
  }

  @Test
  void what_has_fallen_due_stays_so() {
    DueTime due = SomeMandate.nineOn("2026-11-30", KATHMANDU);

    assertThat(moved(SomeMandate.due(due), NEW_YORK, "2026-11-30T03:15:00Z")).isEqualTo(due);
  }

  @Test
  void nothing_is_due_again_that_came_before_what_was_taken_up() {
    Schedule hourly = new Schedule.Cron(new CronExpression("0 * * * *"));
    DueTime taken = new DueTime(at("2026-11-30T10:00"), Instant.parse("2026-11-30T15:00:00Z"));
    DueTime next = new DueTime(at("2026-11-30T11:00"), Instant.parse("2026-11-30T16:00:00Z"));
    Mandate mandate = SomeMandate.due(next).with(hourly).after(taken);

    DueTime moved = moved(mandate, KATHMANDU, "2026-11-30T15:30:00Z");

    assertThat(moved)
        .isEqualTo(new DueTime(at("2026-11-30T21:00"), Instant.parse("2026-11-30T15:15:00Z")));
  }

  private static LocalDateTime at(String slot) {
    return LocalDateTime.parse(slot);
  }

  private static DueTime moved(Mandate mandate, String to, String now) {
    MandateState.Enabled enabled = (MandateState.Enabled) mandate.state();
    MandateChange change =
        SomeMandate.wishes(to, Instant.parse(now)).move(mandate, enabled, Optional.empty());
    assertThat(change.decided()).isEmpty();
    return ((MandateState.Enabled) change.mandate().state()).next();
  }
}
