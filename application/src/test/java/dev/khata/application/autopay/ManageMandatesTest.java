package dev.khata.application.autopay;

import static dev.khata.application.autopay.Counter.daily;
import static dev.khata.application.autopay.Counter.granted;
import static dev.khata.application.autopay.Counter.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.autopay.ManageMandates.Command;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateEdit;
import dev.khata.domain.autopay.MandateLimits;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.NextCharge;
import dev.khata.domain.autopay.Rhythm;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.recharge.PurchaseRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManageMandatesTest {
  private final Counter counter = new Counter();
  private final PhoneNumber line = Fresh.phone();
  private final UserId user = counter.user(line, 150);
  private final Plan plan = counter.till.plan(100, 28);
  private final ManageMandates mandates = counter.manage();

  @Test
  void a_mandate_is_due_by_the_clock_of_its_user() {
    Mandate made = granted(mandates.create(daily(user, plan.id(), line)));

    assertThat(made.start()).isEqualTo(counter.world.clock.instant());
    assertThat(made.state())
        .isEqualTo(new MandateState.Enabled(due("2026-03-02T09:00", "2026-03-02T03:30:00Z")));
    assertThat(mandates.find(user, made.id()).orElseThrow().next())
        .contains(new NextCharge(Somebody.npr(100), true, Somebody.npr(0)));
  }

  @Test
  void an_interval_counts_from_its_start() {
    Instant start = Instant.parse("2026-03-10T18:31:00Z");

    Mandate made = granted(mandates.create(monthly(Optional.of(start))));

    assertThat(made.start()).isEqualTo(start);
    assertThat(made.schedule())
        .isEqualTo(new Schedule.EveryDays(30, LocalDateTime.parse("2026-03-11T00:01")));
    assertThat(made.state())
        .isEqualTo(new MandateState.Enabled(due("2026-03-11T00:01", "2026-03-10T18:31:00Z")));
  }

  @Test
  void what_started_today_starts_now_and_what_started_before_does_not() {
    Instant now = counter.world.clock.instant();

    Mandate made = granted(mandates.create(monthly(Optional.of(now.minus(Duration.ofHours(12))))));

    assertThat(made.start()).isEqualTo(now);
    assertThat(refused(mandates.create(monthly(Optional.of(now.minus(Duration.ofDays(2)))))))
        .isEqualTo(new MandateRefusal.StartPast());
    assertThat(refused(mandates.create(monthly(Optional.of(now.plus(Duration.ofDays(4_000)))))))
        .isEqualTo(new MandateRefusal.StartTooLate());
  }

  @Test
  void a_plan_that_could_never_be_charged_is_not_taken() {
    Plan inactive = counter.till.plan(100, 28);
    counter
        .stores
        .plans()
        .update(inactive.with(inactive.terms().with(Availability.INACTIVE), Instant.EPOCH));
    Plan byHand = counter.till.planAsking(asking(Set.of(TransactionSource.RECHARGE), Span.ALWAYS));

    assertThat(notSold(new PlanId(Long.MAX_VALUE))).isEqualTo(new PurchaseRefusal.PlanUnknown());
    assertThat(notSold(inactive.id())).isEqualTo(new PurchaseRefusal.PlanNotAvailable());
    assertThat(notSold(counter.till.planFor(UserType.POSTPAID).id()))
        .isInstanceOf(PurchaseRefusal.PlanForOtherUsers.class);
    assertThat(notSold(byHand.id())).isInstanceOf(PurchaseRefusal.PlanCriteriaNotMet.class);
    assertThat(counter.mandates.count(user)).isZero();
  }

  @Test
  void what_may_be_otherwise_when_it_is_due_is_not_asked() {
    Span later =
        Span.of(Optional.of(Instant.parse("2027-01-01T00:00:00Z")), Optional.empty()).orElseThrow();
    Plan plan = counter.till.planAsking(asking(Set.of(), later));
    UserId poor = counter.user(Fresh.phone(), 0);

    assertThat(granted(mandates.create(daily(poor, plan.id(), line))).payer()).isEqualTo(poor);
  }

  private PurchaseRefusal notSold(PlanId other) {
    MandateRefusal reason = refused(mandates.create(daily(user, other, line)));
    return ((MandateRefusal.NotSold) reason).reason();
  }

  private static Criteria asking(Set<TransactionSource> sources, Span dates) {
    return new Criteria(Set.of(), Optional.empty(), Optional.empty(), sources, List.of(), dates);
  }

  @Test
  void a_user_has_so_many_and_removed_ones_do_not_count() {
    ManageMandates few = counter.manage(new MandateLimits(1), Retention.STANDARD);
    Mandate one = granted(few.create(daily(user, plan.id(), line)));

    assertThat(refused(few.create(daily(user, plan.id(), line))))
        .isEqualTo(new MandateRefusal.LimitReached());
    few.edit(user, one.id(), status(MandateStatus.DISABLED));
    assertThat(refused(few.create(daily(user, plan.id(), line))))
        .isEqualTo(new MandateRefusal.LimitReached());

    assertThat(few.remove(user, one.id())).isEmpty();
    granted(few.create(daily(user, plan.id(), line)));
  }

  @Test
  void a_user_reaches_their_own_alone() {
    UserId other = counter.user(Fresh.phone(), 0);
    Mandate mandate = granted(mandates.create(daily(user, plan.id(), line)));

    assertThat(mandates.find(other, mandate.id())).isEmpty();
    assertThat(refused(mandates.edit(other, mandate.id(), status(MandateStatus.PAUSED))))
        .isEqualTo(new MandateRefusal.NotFound());
    assertThat(mandates.remove(other, mandate.id())).contains(new MandateRefusal.NotFound());
    assertThat(refused(counter.skip().handle(other, mandate.id())))
        .isEqualTo(new MandateRefusal.NotFound());
    assertThat(counter.history().page(other, mandate.id(), new Window(0, 9))).isEmpty();
    assertThat(mandates.find(user, mandate.id())).isPresent();
  }

  @Test
  void an_edit_is_written_and_shown() {
    Mandate mandate = granted(mandates.create(daily(user, plan.id(), line)));
    MandateEdit edit =
        new MandateEdit(
            Patch.to(MandateStatus.PAUSED), Patch.to(new Tag("rent")), Patch.keep(), Patch.keep());

    ShownMandate shown =
        ((ManageMandates.Result.Granted) mandates.edit(user, mandate.id(), edit)).shown();

    assertThat(shown.mandate())
        .isEqualTo(mandate.with(new Tag("rent")).with(new MandateState.Paused()));
    assertThat(shown.next()).isEmpty();
    assertThat(mandates.find(user, mandate.id())).contains(shown);
  }

  @Test
  void a_removed_one_is_removed_once_and_keeps_its_line_for_a_while_if_at_all() {
    Mandate mandate = granted(mandates.create(daily(user, plan.id(), line)));
    assertThat(mandates.remove(user, mandate.id())).isEmpty();
    assertThat(mandates.remove(user, mandate.id())).contains(new MandateRefusal.NotFound());
    Retention none = new Retention(Duration.ZERO, Retention.SHORTEST_OF_CUSTOMERS);
    ManageMandates forgetful = counter.manage(MandateLimits.STANDARD, none);
    forgetful.remove(user, granted(mandates.create(daily(user, plan.id(), line))).id());
    Instant now = counter.world.clock.instant();

    Instant then = now.plus(Duration.ofDays(30));
    assertThat(counter.ending(Retention.STANDARD).erase(then.minusMillis(1))).isZero();
    assertThat(counter.ending(Retention.STANDARD).erase(then)).isOne();
  }

  @Test
  void who_is_gone_wants_nothing_any_more() {
    Mandate mandate = granted(mandates.create(daily(user, plan.id(), line)));
    counter.world.users.remove(user);

    assertThatThrownBy(() -> mandates.create(daily(user, plan.id(), line)))
        .isInstanceOf(UserGone.class);
    assertThatThrownBy(() -> mandates.remove(user, mandate.id())).isInstanceOf(UserGone.class);
  }

  private static DueTime due(String slot, String at) {
    return new DueTime(LocalDateTime.parse(slot), Instant.parse(at));
  }

  private Command monthly(Optional<Instant> start) {
    return new Command(user, plan.id(), line, Tag.REGULAR, new Rhythm.EveryDays(30), start);
  }

  private static MandateEdit status(MandateStatus status) {
    return new MandateEdit(Patch.to(status), Patch.keep(), Patch.keep(), Patch.keep());
  }
}
