package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.autopay.Wishes.Answer;
import dev.khata.domain.kernel.Patch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Daily at nine in Kathmandu, which is 03:15 UTC; it is noon there. */
class WishesTest {
  private static final Instant NOW = Instant.parse("2026-11-30T06:15:00Z");
  private static final DueTime TODAY = nineOn("2026-11-30");
  private static final DueTime TOMORROW = nineOn("2026-12-01");

  private final Wishes wishes = SomeMandate.wishes("Asia/Kathmandu", NOW);

  @Test
  void a_mandate_starts_now_that_was_to_start_within_the_last_day() {
    Instant yesterday = NOW.minus(Duration.ofDays(1));

    assertThat(wishes.startRefusal(yesterday)).isEmpty();
    assertThat(wishes.start(yesterday)).isEqualTo(NOW);
    assertThat(wishes.start(NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
    assertThat(wishes.startRefusal(yesterday.minusNanos(1_000)))
        .contains(new MandateRefusal.StartPast());
    assertThat(wishes.startRefusal(NOW.plus(Duration.ofDays(3_650)))).isEmpty();
    assertThat(wishes.startRefusal(NOW.plus(Duration.ofDays(3_651))))
        .contains(new MandateRefusal.StartTooLate());
  }

  @Test
  void an_interval_is_due_at_its_start_and_a_cron_expression_at_its_first_match() {
    Schedule weekly = wishes.schedule(new Rhythm.EveryDays(7), NOW);

    assertThat(wishes.first(weekly, NOW).at()).isEqualTo(NOW);
    assertThat(wishes.first(SomeMandate.DAILY, NOW)).isEqualTo(TOMORROW);
    assertThat(wishes.first(SomeMandate.DAILY, TODAY.at())).isEqualTo(TODAY);
  }

  @Test
  void what_is_stopped_closes_what_is_open_and_misses_what_fell_due() {
    Mandate mandate = SomeMandate.due(nineOn("2026-11-28"));
    Occurrence open = SomeMandate.retrying("2026-11-27T03:15:00Z");

    MandateChange change = wishes.stop(mandate, Optional.of(open), new MandateState.Removed());

    assertThat(change.decided())
        .containsExactly(
            open.closed(NOW),
            missed(nineOn("2026-11-28")),
            missed(nineOn("2026-11-29")),
            missed(TODAY));
    assertThat(open.closed(NOW).outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(change.mandate().state()).isEqualTo(new MandateState.Removed());
    assertThat(change.mandate().last()).contains(TODAY);
    assertThat(change.attention(NoticePeriod.NONE)).isEmpty();
  }

  @Test
  void what_is_stopped_in_time_leaves_no_trace() {
    MandateChange change =
        wishes.stop(SomeMandate.due(TOMORROW), Optional.empty(), new MandateState.Paused());

    assertThat(change.decided()).isEmpty();
    assertThat(change.mandate().last()).isEmpty();
  }

  @Test
  void the_next_one_is_skipped_and_what_is_open_given_up() {
    Occurrence open = SomeMandate.retrying("2026-11-30T03:15:00Z");

    MandateChange change = granted(wishes.skip(SomeMandate.due(TOMORROW), Optional.of(open)));

    assertThat(change.decided()).containsExactly(open.closed(NOW), skipped(TOMORROW));
    assertThat(change.mandate().state()).isEqualTo(new MandateState.Enabled(nineOn("2026-12-02")));
    assertThat(change.mandate().last()).contains(TOMORROW);
    assertThat(change.attention(NoticePeriod.NONE)).contains(nineOn("2026-12-02").at());
  }

  @Test
  void of_several_that_fell_due_the_latest_is_skipped() {
    MandateChange change =
        granted(wishes.skip(SomeMandate.due(nineOn("2026-11-29")), Optional.empty()));

    assertThat(change.decided()).containsExactly(missed(nineOn("2026-11-29")), skipped(TODAY));
    assertThat(change.mandate().state()).isEqualTo(new MandateState.Enabled(TOMORROW));
  }

  @Test
  void what_is_skipped_again_and_again_comes_to_an_end() {
    Mandate mandate = SomeMandate.every(365, TOMORROW);
    for (int i = 0; i < 9; i++) {
      mandate = granted(wishes.skip(mandate, Optional.empty())).mandate();
    }

    assertThat(wishes.skip(mandate, Optional.empty()))
        .isEqualTo(new Answer.Refused(new MandateRefusal.SkippedTooFar()));
  }

  @Test
  void what_is_not_enabled_can_not_be_skipped() {
    assertThat(
            wishes.skip(
                SomeMandate.due(TOMORROW).with(new MandateState.Paused()), Optional.empty()))
        .isEqualTo(new Answer.Refused(new MandateRefusal.NotEnabled()));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "DISABLED"})
  void what_is_enabled_again_is_due_at_the_next_date_and_forgets_its_failures(
      MandateStatus status) {
    Mandate failing =
        SomeMandate.due(nineOn("2026-11-29")).with(Mandate.Tally.NONE.failed(NOW.minusSeconds(9)));

    Mandate resting = granted(edit(failing, to(status))).mandate();
    Mandate again = granted(edit(resting, to(MandateStatus.ENABLED))).mandate();

    assertThat(MandateStatus.of(resting.state())).contains(status);
    assertThat(resting.tally().failures()).isOne();
    assertThat(again.state()).isEqualTo(new MandateState.Enabled(TOMORROW));
    assertThat(again.tally().failures()).isZero();
    assertThat(again.tally().last()).isEqualTo(failing.tally().last());
  }

  @Test
  void what_rests_until_after_its_next_date_was_skipped_does_not_come_back_to_it() {
    Mandate skipped = granted(wishes.skip(SomeMandate.due(TOMORROW), Optional.empty())).mandate();

    Mandate resting = granted(edit(skipped, to(MandateStatus.PAUSED))).mandate();

    assertThat(granted(edit(resting, to(MandateStatus.ENABLED))).mandate().state())
        .isEqualTo(new MandateState.Enabled(nineOn("2026-12-02")));
  }

  @Test
  void what_was_to_start_later_still_does_when_it_is_enabled_again() {
    Instant start = Instant.parse("2026-12-24T00:00:00Z");
    Mandate mandate =
        SomeMandate.starting(start, nineOn("2026-12-24")).with(new MandateState.Paused());

    assertThat(granted(edit(mandate, to(MandateStatus.ENABLED))).mandate().state())
        .isEqualTo(new MandateState.Enabled(nineOn("2026-12-24")));
  }

  @Test
  void an_edit_that_changes_no_date_keeps_all_of_them() {
    Mandate mandate = SomeMandate.due(TODAY);
    Occurrence open = SomeMandate.retrying("2026-11-29T03:15:00Z");
    MandateEdit edit =
        new MandateEdit(
            Patch.to(MandateStatus.ENABLED), Patch.to(new Tag("rent")), Patch.keep(), Patch.keep());

    MandateChange change = granted(wishes.edit(mandate, Optional.of(open), edit));

    assertThat(change)
        .isEqualTo(new MandateChange(mandate.with(new Tag("rent")), List.of(), Optional.of(open)));
    assertThat(change.attention(NoticePeriod.NONE)).contains(TODAY.at());
  }

  @Test
  void the_next_date_can_be_moved_and_intervals_count_from_there() {
    Instant at = Instant.parse("2026-12-10T10:00:00Z");

    Mandate moved = granted(edit(SomeMandate.every(30, TOMORROW), nextDue(at))).mandate();

    LocalDateTime slot = LocalDateTime.parse("2026-12-10T15:45");
    assertThat(moved.state()).isEqualTo(new MandateState.Enabled(new DueTime(slot, at)));
    assertThat(moved.schedule()).isEqualTo(new Schedule.EveryDays(30, slot));
  }

  @Test
  void the_next_date_is_in_the_future_and_after_what_was_taken_up() {
    Mandate skipped = granted(wishes.skip(SomeMandate.due(TOMORROW), Optional.empty())).mandate();

    assertThat(edit(skipped, nextDue(TOMORROW.at())))
        .isEqualTo(new Answer.Refused(new MandateRefusal.NextDueNotAhead()));
    assertThat(edit(SomeMandate.due(TOMORROW), nextDue(NOW)))
        .isEqualTo(new Answer.Refused(new MandateRefusal.NextDueNotAhead()));
    assertThat(edit(SomeMandate.due(TOMORROW), nextDue(NOW.plus(Duration.ofDays(3_651)))))
        .isEqualTo(new Answer.Refused(new MandateRefusal.NextDueTooLate()));
    assertThat(
            edit(SomeMandate.due(TOMORROW).with(new MandateState.Paused()), nextDue(TOMORROW.at())))
        .isEqualTo(new Answer.Refused(new MandateRefusal.NextDueOfNone()));
  }

  @Test
  void another_schedule_goes_on_after_what_was_taken_up() {
    Mandate charged = SomeMandate.due(TOMORROW).after(TODAY);

    Mandate weekly = granted(edit(charged, rhythm(new Rhythm.EveryDays(7)))).mandate();

    assertThat(weekly.state()).isEqualTo(new MandateState.Enabled(nineOn("2026-12-07")));
  }

  @Test
  void another_schedule_misses_what_fell_due_by_the_former() {
    MandateChange change = granted(edit(SomeMandate.due(TODAY), rhythm(new Rhythm.EveryDays(2))));

    assertThat(change.decided()).containsExactly(missed(TODAY));
    assertThat(change.mandate().state()).isEqualTo(new MandateState.Enabled(nineOn("2026-12-02")));
  }

  @Test
  void what_is_tried_again_before_it_is_due_next_is_looked_at_then() {
    Occurrence open = SomeMandate.retrying("2026-11-29T03:15:00Z");

    MandateChange change =
        granted(wishes.edit(SomeMandate.due(nineOn("2026-12-05")), Optional.of(open), KEEP));

    assertThat(change.attention(NoticePeriod.NONE)).isEqualTo(open.retry());
  }

  private static final MandateEdit KEEP =
      new MandateEdit(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());

  private Answer edit(Mandate mandate, MandateEdit edit) {
    return wishes.edit(mandate, Optional.empty(), edit);
  }

  private static MandateEdit to(MandateStatus status) {
    return new MandateEdit(Patch.to(status), Patch.keep(), Patch.keep(), Patch.keep());
  }

  private static MandateEdit nextDue(Instant at) {
    return new MandateEdit(Patch.keep(), Patch.keep(), Patch.to(at), Patch.keep());
  }

  private static MandateEdit rhythm(Rhythm rhythm) {
    return new MandateEdit(Patch.keep(), Patch.keep(), Patch.keep(), Patch.to(rhythm));
  }

  private static MandateChange granted(Answer answer) {
    return ((Answer.Granted) answer).change();
  }

  private static Occurrence missed(DueTime due) {
    return SomeMandate.decided(due, new Outcome.Missed(), NOW);
  }

  private static Occurrence skipped(DueTime due) {
    return SomeMandate.decided(due, new Outcome.Skipped(), NOW);
  }

  private static DueTime nineOn(String date) {
    return SomeMandate.nineOn(date, "Asia/Kathmandu");
  }
}
