package dev.khata.application.autopay;

import static dev.khata.application.autopay.Counter.daily;
import static dev.khata.application.autopay.Counter.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.ManagePreferences.Changes;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.Retention;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of mandates when their user moves to another time zone, or leaves. */
class LeavingAndMovingTest {
  private static final Window ALL = new Window(0, 100);

  private final Counter counter = new Counter();
  private final PhoneNumber line = Fresh.phone();
  private final UserId user = counter.user(line, 0);
  private Mandate mandate;

  @BeforeEach
  void daily_at_nine_in_kathmandu() {
    counter.world.zoneBound.add(counter.moving());
    move("Asia/Kathmandu");
    mandate = granted(counter.manage().create(daily(user, counter.till.plan(100, 28).id(), line)));
  }

  @Test
  void a_date_that_was_taken_up_is_not_due_again_further_west() {
    takeUp("2026-03-02T09:00", "2026-03-02T03:15:00Z", "2026-03-03T09:00", "2026-03-03T03:15:00Z");
    counter.world.clock.set(Instant.parse("2026-03-02T04:15:00Z"));

    move("America/New_York");

    assertThat(next()).isEqualTo(due("2026-03-03T09:00", "2026-03-03T14:00:00Z"));
  }

  @Test
  void and_on_the_way_back_no_date_is_left_out() {
    move("America/New_York");
    takeUp("2026-03-02T09:00", "2026-03-02T14:00:00Z", "2026-03-03T09:00", "2026-03-03T14:00:00Z");
    counter.world.clock.set(Instant.parse("2026-03-03T13:00:00Z"));

    move("Asia/Kathmandu");

    assertThat(next()).isEqualTo(due("2026-03-03T09:00", "2026-03-03T03:15:00Z"));
  }

  @Test
  void what_changes_no_zone_moves_nothing() {
    DueTime before = next();

    counter.world.managePreferences.change(
        user, new Changes(Optional.empty(), Optional.empty(), Map.of(Notice.SMS, false)));
    move("Asia/Kathmandu");

    assertThat(next()).isEqualTo(before);
  }

  @Test
  void what_rests_moves_when_it_is_enabled_again() {
    save(mandate.with(new MandateState.Paused()));

    move("America/New_York");

    assertThat(current().state()).isEqualTo(new MandateState.Paused());
  }

  @Test
  void who_leaves_is_charged_no_more() {
    Occurrence open = SomeMandate.retrying(mandate, counter.world.clock.instant());
    save(mandate, open);
    Instant later = Instant.parse("2026-03-03T04:00:00Z");

    counter.ending(Retention.STANDARD).leave(new Departure(user, true, later));

    assertThat(counter.mandates.lockAll(user)).isEmpty();
    assertThat(counter.mandates.page(mandate.id(), ALL).items())
        .containsExactly(
            missed("2026-03-03T03:15:00Z", later),
            missed("2026-03-02T03:15:00Z", later),
            open.closed(later));
  }

  private Occurrence missed(String at, Instant decided) {
    return new Occurrence(
        mandate.id(), Instant.parse(at), new Outcome.Missed(), decided, Optional.empty());
  }

  private void move(String zone) {
    counter.world.managePreferences.change(
        user, new Changes(Optional.empty(), Optional.of(ZoneId.of(zone)), Map.of()));
  }

  /** As a run does that charges what is due. */
  private void takeUp(String slot, String at, String nextSlot, String nextAt) {
    save(current().after(due(slot, at)).with(new MandateState.Enabled(due(nextSlot, nextAt))));
  }

  private void save(Mandate changed, Occurrence... decided) {
    counter.mandates.save(
        new MandateChange(changed, List.of(decided), Optional.empty()),
        counter.world.clock.instant());
  }

  private Mandate current() {
    return counter.mandates.find(mandate.id(), user).orElseThrow();
  }

  private DueTime next() {
    assertThat(MandateStatus.of(current().state())).contains(MandateStatus.ENABLED);
    return ((MandateState.Enabled) current().state()).next();
  }

  private static DueTime due(String slot, String at) {
    return new DueTime(LocalDateTime.parse(slot), Instant.parse(at));
  }
}
