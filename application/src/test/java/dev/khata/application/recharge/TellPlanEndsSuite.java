package dev.khata.application.recharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What holds of {@link PlanEnds} and of what is told by them. */
public abstract class TellPlanEndsSuite {
  /** Each test has years of its own, so that none is told of the plans of another. */
  private static final AtomicInteger ERAS = new AtomicInteger();

  private static final Instant BEGINNING = Instant.parse("2026-03-01T06:15:00.123456Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration INSTANT = Duration.ofSeconds(1);
  private static final int MONTH = 28;

  private final Instant end = BEGINNING.plus(DAY.multipliedBy(400L * ERAS.getAndIncrement()));
  private final SettableClock clock = new SettableClock(end);

  protected abstract PlanEndStores stores();

  @Test
  void a_word_comes_three_days_before_a_plan_ends_and_when_it_has_once_each() {
    UserId asha = asha();
    bought(asha, MONTH);

    assertThat(runAt(end.minus(days(3)).minus(INSTANT))).isEqualTo(told(0, 0));
    assertThat(runAt(end.minus(days(3)))).isEqualTo(told(1, 0));
    assertThat(runAt(end.minus(days(3)))).isEqualTo(told(0, 0));
    assertThat(runAt(end.minus(INSTANT))).isEqualTo(told(0, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 1));
    assertThat(runAt(end)).isEqualTo(told(0, 0));
    assertThat(runAt(end.plus(days(6)))).isEqualTo(told(0, 0));
    assertThat(templates(asha)).containsExactly(Template.PLAN_ENDING, Template.PLAN_ENDED);
  }

  @Test
  void it_says_which_plan_on_which_line_and_when_by_the_wall_clock_of_the_buyer() {
    UserId asha = asha();
    PhoneNumber line = bought(asha, MONTH);

    runAt(end.minus(days(3)));
    runAt(end);

    String inKolkata = end.plus(Duration.ofMinutes(330)).toString();
    String at = inKolkata.substring(0, 16).replace('T', ' ') + " (UTC+05:30)";
    Map<String, String> ending = Map.of("phone", line.e164(), "plan", "A plan", "at", at);
    assertThat(stores().inbox(asha)).extracting(InboxMessage::variables).first().isEqualTo(ending);
    assertThat(stores().inbox(asha).getLast().variables())
        .containsAllEntriesOf(ending)
        .containsEntry("next", "NONE");
  }

  @Test
  void it_goes_to_the_verified_phone_else_to_the_verified_address() {
    Instant before = end.minus(days(3));
    bought(stores().user(Optional.of(Fresh.phone()), Optional.of(Fresh.email())), MONTH);
    assertThat(runAt(before)).isEqualTo(told(1, 0));
    assertThat(stores().waiting(before)).containsExactly(Channel.SMS);

    bought(stores().user(Optional.empty(), Optional.of(Fresh.email())), MONTH);
    bought(stores().user(Optional.empty(), Optional.empty()), MONTH);
    assertThat(runAt(before.plus(INSTANT))).isEqualTo(told(2, 0));
    assertThat(stores().waiting(before.plus(INSTANT))).containsExactly(Channel.EMAIL);
  }

  @Test
  void who_wants_no_reminders_is_told_only_that_it_has_ended() {
    UserId asha = asha();
    bought(asha, MONTH);
    wants(asha, Map.of(Notice.RECHARGE_REMINDERS, false));

    assertThat(runAt(end.minus(days(3)))).isEqualTo(told(0, 0));
    assertThat(stores().waiting(end.minus(days(3)))).isEmpty();
    wants(asha, Map.of(Notice.SMS, false));
    assertThat(runAt(end)).isEqualTo(told(0, 1));
    assertThat(stores().waiting(end)).containsExactly(Channel.SMS);
    assertThat(templates(asha)).containsExactly(Template.PLAN_ENDED);
  }

  @Test
  void who_wants_no_text_messages_is_reminded_in_the_app_alone() {
    UserId asha = asha();
    bought(asha, MONTH);
    wants(asha, Map.of(Notice.SMS, false));

    assertThat(runAt(end.minus(days(3)))).isEqualTo(told(1, 0));
    assertThat(stores().waiting(end.minus(days(3)))).isEmpty();
  }

  @Test
  void where_another_plan_waits_nobody_is_reminded_and_the_end_says_so() {
    UserId asha = asha();
    PhoneNumber line = bought(asha, MONTH);
    add(asha, line, end, end.plus(days(MONTH)), MONTH);

    assertThat(runAt(end.minus(days(3)))).isEqualTo(told(0, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 1));
    assertThat(stores().inbox(asha).getFirst().variables()).containsEntry("next", "FOLLOWED");

    assertThat(runAt(end.plus(days(MONTH - 3)))).isEqualTo(told(1, 0));
    assertThat(runAt(end.plus(days(MONTH)))).isEqualTo(told(0, 1));
  }

  @Test
  void of_a_plan_that_lasts_three_days_in_all_nobody_is_reminded() {
    UserId asha = asha();
    bought(asha, 3);
    UserId bina = asha();
    bought(bina, 4);

    assertThat(runAt(end.minus(days(3)))).isEqualTo(told(1, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 2));
    assertThat(templates(asha)).containsExactly(Template.PLAN_ENDED);
    assertThat(templates(bina)).containsExactly(Template.PLAN_ENDING, Template.PLAN_ENDED);
  }

  @Test
  void who_lets_another_plan_begin_at_once_is_told_nothing_of_the_one_it_ends() {
    UserId asha = asha();
    PhoneNumber line = Fresh.phone();
    SubscriptionId first = add(asha, line, end.minus(days(MONTH)), end, MONTH);
    Instant at = end.minus(days(10));
    stores().cut(first, at);
    add(asha, line, at, at.plus(days(MONTH)), MONTH);

    assertThat(runAt(at)).isEqualTo(told(0, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 0));
    assertThat(runAt(at.plus(days(MONTH - 3)))).isEqualTo(told(1, 0));
  }

  @Test
  void after_days_without_a_run_it_tells_the_end_as_it_is_and_nothing_that_is_old() {
    UserId late = asha();
    bought(late, MONTH);

    assertThat(runAt(end.minus(Duration.ofHours(1)))).isEqualTo(told(1, 0));
    assertThat(runAt(end.plus(days(7)).minus(INSTANT))).isEqualTo(told(0, 1));
    assertThat(templates(late)).containsExactly(Template.PLAN_ENDING, Template.PLAN_ENDED);

    UserId old = asha();
    bought(old, MONTH);
    assertThat(runAt(end.plus(days(7)))).isEqualTo(told(0, 0));
    assertThat(templates(old)).isEmpty();
  }

  @Test
  void who_has_left_or_is_not_let_in_is_told_nothing_nor_of_a_line_that_is_forgotten() {
    UserId gone = asha();
    bought(gone, MONTH);
    stores().delete(gone);
    UserId blocked = asha();
    bought(blocked, MONTH);
    stores().block(blocked);
    stores()
        .add(
            new Subscription(
                new SubscriptionId(1),
                asha(),
                new PlanId(1),
                Optional.empty(),
                end.minus(days(MONTH)),
                end),
            MONTH);

    assertThat(runAt(end.minus(days(2)))).isEqualTo(told(0, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 0));
  }

  @Test
  void however_many_there_are_each_is_told_once() {
    UserId asha = asha();
    for (int i = 0; i < 2_100; i++) {
      add(asha, Fresh.phone(), end.minus(days(MONTH)), end, MONTH);
    }

    assertThat(runAt(end.minus(days(1)))).isEqualTo(told(2_100, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 2_100));
    assertThat(runAt(end)).isEqualTo(told(0, 0));
    assertThat(templates(asha)).hasSize(4_200);
  }

  @Test
  void a_run_that_falls_between_two_chunks_has_told_the_first_and_the_next_goes_on() {
    UserId asha = asha();
    for (int i = 0; i < 1_500; i++) {
      add(asha, Fresh.phone(), end.minus(days(MONTH)), end, MONTH);
    }
    clock.set(end);
    PlanEndsDesk failing = new PlanEndsDesk(stores(), new FailingEnds(stores().ends(), 1), clock);

    assertThatThrownBy(failing::run).hasMessage("fallen");
    assertThat(templates(asha)).hasSize(1_000);

    assertThat(runAt(end)).isEqualTo(told(0, 500));
    assertThat(templates(asha)).hasSize(1_500);
  }

  @Test
  void who_is_told_to_stop_stops_and_the_next_run_tells_it() {
    bought(asha(), MONTH);
    clock.set(end);
    PlanEndsDesk desk = new PlanEndsDesk(stores(), stores().ends(), clock);
    desk.stopped.set(true);

    assertThat(desk.run()).isEqualTo(told(0, 0));
    assertThat(runAt(end)).isEqualTo(told(0, 1));
  }

  @Test
  void what_is_settled_goes_when_nothing_more_could_be_told() {
    bought(asha(), MONTH);
    runAt(end);
    PlanEndsDesk desk = new PlanEndsDesk(stores(), stores().ends(), clock);

    clock.set(end.plus(days(30)));
    assertThat(desk.purge(clock)).isZero();
    clock.set(end.plus(days(30)).plus(INSTANT));
    assertThat(desk.purge(clock)).isEqualTo(1);
    assertThat(runAt(clock.instant())).isEqualTo(told(0, 0));
  }

  /** Falls when it is to record what comes after so many parts. */
  private static final class FailingEnds implements PlanEnds {
    private final PlanEnds ends;
    private int left;

    FailingEnds(PlanEnds ends, int parts) {
      this.ends = ends;
      this.left = parts;
    }

    @Override
    public Part claim(Range range, Duration lease) {
      return ends.claim(range, lease);
    }

    @Override
    public void record(Batch batch, Instant now) {
      if (left-- == 0) {
        throw new IllegalStateException("fallen");
      }
      ends.record(batch, now);
    }

    @Override
    public int purge(Instant before) {
      return ends.purge(before);
    }
  }

  @Test
  void it_says_how_many_plans_it_has_told_of_so_far() {
    bought(asha(), MONTH);
    clock.set(end);
    Steps steps = new Steps();

    new PlanEndsDesk(stores(), stores().ends(), clock).run(steps);

    assertThat(steps.last()).isEqualTo("1");
  }

  private TellPlanEnds.Result runAt(Instant now) {
    clock.set(now);
    return new PlanEndsDesk(stores(), stores().ends(), clock).run();
  }

  private static TellPlanEnds.Result told(int ending, int ended) {
    return new TellPlanEnds.Result(ending, ended);
  }

  private UserId asha() {
    return stores().user(Optional.of(Fresh.phone()), Optional.empty());
  }

  /** A plan of so many days that ends at the end, on a line of its own. */
  private PhoneNumber bought(UserId user, int days) {
    PhoneNumber line = Fresh.phone();
    add(user, line, end.minus(days(days)), end, days);
    return line;
  }

  private SubscriptionId add(UserId user, PhoneNumber line, Instant from, Instant to, int days) {
    return stores()
        .add(
            new Subscription(
                new SubscriptionId(1), user, new PlanId(1), Optional.of(line), from, to),
            days);
  }

  private void wants(UserId user, Map<Notice, Boolean> changes) {
    stores().preferences().save(user, Preference.USUAL.with(changes), clock.instant());
  }

  private List<Template> templates(UserId user) {
    return stores().inbox(user).stream().map(InboxMessage::template).toList();
  }

  private static Duration days(int days) {
    return DAY.multipliedBy(days);
  }
}
