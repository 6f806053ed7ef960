package dev.khata.application.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscription.State;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.Subscriptions.Filter;
import dev.khata.domain.recharge.Subscriptions.Sort;
import dev.khata.domain.recharge.Subscriptions.Subscribed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link Subscriptions}. */
public abstract class SubscriptionsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Window ALL = new Window(0, 100);
  private static final String LINE = "+9779841000001";

  private final UserId user = Somebody.somebody();

  protected abstract Subscriptions subscriptions();

  /** A new plan of so many days. */
  protected abstract Plan plan(int days);

  /** Puts a subscription on record, under a number of its own; its plan is bought as it is now. */
  protected abstract Subscription add(Subscription given);

  /** Makes another version of the plan. */
  protected abstract Plan edit(Plan plan, PlanTerms terms);

  /** It was as late as that on the line already. */
  protected abstract void see(PhoneNumber line, Instant at);

  @Test
  void a_user_has_pages_of_their_own_with_the_plans() {
    Plan plan = plan(28);
    Subscription first = add(some(plan, LINE, NOW, NOW.plus(DAY)));
    Subscription second = add(some(plan, LINE, NOW.plus(DAY), NOW.plus(DAY.multipliedBy(2))));
    add(of(Somebody.somebody(), plan, "+9779841000002", NOW, NOW.plus(DAY)));

    assertThat(page(mine(), Order.down(Sort.VALID_FROM), new Window(0, 1)))
        .isEqualTo(new Page<>(List.of(subscribed(second, plan)), 2));
    assertThat(page(mine(), Order.up(Sort.VALID_TO), new Window(0, 2)))
        .isEqualTo(new Page<>(List.of(subscribed(first, plan), subscribed(second, plan)), 2));
    assertThat(page(mine(), Order.up(Sort.VALID_TO), new Window(2, 2)))
        .isEqualTo(new Page<>(List.of(), 2));
    assertThat(page(forUser(Somebody.somebody()), Order.up(Sort.VALID_TO), ALL))
        .isEqualTo(Page.empty());
  }

  @Test
  void periods_that_are_equal_come_in_the_order_of_their_ids() {
    Plan plan = plan(28);
    Subscription one = add(some(plan, "+9779841000003", NOW, NOW.plus(DAY)));
    Subscription two = add(some(plan, "+9779841000004", NOW, NOW.plus(DAY)));

    assertFound(mine(), Order.up(Sort.VALID_FROM), one, two);
    assertFound(mine(), Order.down(Sort.VALID_TO), two, one);
  }

  @Test
  void how_far_one_is_follows_from_the_time() {
    Plan plan = plan(1);
    Subscription expired = add(some(plan, "+9779841000005", NOW.minus(DAY), NOW));
    Subscription active = add(some(plan, "+9779841000005", NOW, NOW.plus(DAY)));
    Subscription queued =
        add(some(plan, "+9779841000005", NOW.plus(DAY), NOW.plus(DAY.multipliedBy(2))));
    Subscription ended = add(some(plan, "+9779841000006", NOW.plus(DAY), NOW.plus(DAY)));

    assertThat(List.of(expired, active, queued, ended))
        .extracting(subscription -> subscription.at(NOW))
        .containsExactly(State.EXPIRED, State.ACTIVE, State.QUEUED, State.EXPIRED);
    assertFound(state(State.EXPIRED), Order.up(Sort.VALID_FROM), expired, ended);
    assertFound(state(State.ACTIVE), Order.up(Sort.VALID_FROM), active);
    assertFound(state(State.QUEUED), Order.up(Sort.VALID_FROM), queued);
  }

  @Test
  void by_a_clock_that_is_behind_nothing_that_ended_comes_back() {
    Plan plan = plan(1);
    String number = "+9779841000009";
    Instant from = NOW.plusSeconds(1);
    Instant ended = NOW.plusSeconds(5);
    Subscription first = add(some(plan, number, from, ended));
    Subscription second = add(some(plan, number, ended, ended.plus(DAY)));
    Subscription third = add(some(plan, number, ended.plus(DAY), ended.plus(DAY.multipliedBy(2))));
    see(new PhoneNumber(number), ended);

    assertThat(page(mine(), Order.up(Sort.VALID_FROM), ALL).items())
        .extracting(Subscribed::state)
        .containsExactly(State.EXPIRED, State.ACTIVE, State.QUEUED);
    assertFound(state(State.EXPIRED), Order.up(Sort.VALID_FROM), first);
    assertFound(state(State.ACTIVE), Order.up(Sort.VALID_FROM), second);
    assertFound(state(State.QUEUED), Order.up(Sort.VALID_FROM), third);
  }

  @Test
  void each_shows_the_plan_that_was_bought_whatever_became_of_it() {
    Plan month = plan(28);
    Subscription first = add(some(month, "+9779841000010", NOW, NOW.plus(DAY)));
    Plan week = edit(month, SomePlan.named("Week", Somebody.NPR).costing(70).lasting(7).terms());
    Subscription second = add(some(week, "+9779841000011", NOW.plus(DAY), NOW.plus(DAY.plus(DAY))));
    edit(week, SomePlan.named("Day", Somebody.NPR).costing(10).lasting(1).terms());

    assertThat(page(mine(), Order.up(Sort.VALID_FROM), ALL).items())
        .extracting(Subscribed::plan)
        .containsExactly(month, week);
    assertFound(days(28, 28), Order.up(Sort.VALID_FROM), first);
    assertFound(days(7, 7), Order.up(Sort.VALID_FROM), second);
    assertFound(days(1, 1), Order.up(Sort.VALID_FROM));
  }

  @Test
  void every_filter_leaves_out_what_does_not_pass() {
    Plan month = plan(28);
    Plan week = plan(7);
    Subscription one = add(some(month, "+9779841000007", NOW, NOW.plus(DAY)));
    Subscription two = add(some(week, "+9779841000008", NOW.plus(DAY), NOW.plus(DAY.plus(DAY))));

    assertFound(line("+9779841000007"), Order.up(Sort.VALID_FROM), one);
    assertFound(like("000008"), Order.up(Sort.VALID_FROM), two);
    assertFound(like("984100000"), Order.up(Sort.VALID_FROM), one, two);
    assertFound(inPlan(week.id()), Order.up(Sort.VALID_FROM), two);
    assertFound(times(at(NOW.plus(DAY)), Between.any()), Order.up(Sort.VALID_FROM), two);
    assertFound(times(Between.any(), at(NOW.plus(DAY))), Order.up(Sort.VALID_FROM), one);
    assertFound(days(8, 28), Order.up(Sort.VALID_FROM), one);
    assertFound(days(7, 28), Order.up(Sort.VALID_FROM), one, two);
    assertFound(days(9, 8), Order.up(Sort.VALID_FROM));
  }

  @Test
  void those_of_everybody_are_listed_too() {
    Plan plan = plan(28);
    Subscription erased =
        add(
            new Subscription(
                new SubscriptionId(1), user, plan.id(), Optional.empty(), NOW, NOW.plus(DAY)));
    Filter ofPlan = filter(Optional.empty(), PhoneFilter.ANY, Optional.of(plan.id()));

    assertFound(ofPlan, Order.up(Sort.VALID_FROM), erased);
    assertThat(page(Filter.everything(), Order.up(Sort.VALID_FROM), ALL).total()).isPositive();
  }

  private void assertFound(Filter filter, Order<Sort> order, Subscription... wanted) {
    Page<Subscribed> page = page(filter, order, ALL);
    assertThat(page.items()).extracting(Subscribed::subscription).containsExactly(wanted);
    assertThat(page.total()).isEqualTo(wanted.length);
  }

  private static Subscribed subscribed(Subscription subscription, Plan plan) {
    return new Subscribed(subscription, plan, subscription.at(NOW));
  }

  private Page<Subscribed> page(Filter filter, Order<Sort> order, Window window) {
    return subscriptions().page(filter, order, window, NOW);
  }

  private Subscription some(Plan plan, String line, Instant from, Instant to) {
    return of(user, plan, line, from, to);
  }

  private static Subscription of(UserId user, Plan plan, String line, Instant from, Instant to) {
    return new Subscription(
        new SubscriptionId(1), user, plan.id(), Optional.of(new PhoneNumber(line)), from, to);
  }

  private Filter mine() {
    return forUser(user);
  }

  private static Filter forUser(UserId user) {
    return filter(Optional.of(user), PhoneFilter.ANY, Optional.empty());
  }

  private Filter line(String number) {
    PhoneFilter phone = new PhoneFilter(Optional.of(new PhoneNumber(number)), Optional.empty());
    return filter(Optional.of(user), phone, Optional.empty());
  }

  private Filter like(String part) {
    PhoneFilter phone = new PhoneFilter(Optional.empty(), Optional.of(part));
    return filter(Optional.of(user), phone, Optional.empty());
  }

  private Filter inPlan(PlanId plan) {
    return filter(Optional.of(user), PhoneFilter.ANY, Optional.of(plan));
  }

  private static Filter filter(Optional<UserId> user, PhoneFilter line, Optional<PlanId> plan) {
    return new Filter(
        user, line, plan, Optional.empty(), Between.any(), Between.any(), Between.any());
  }

  private Filter state(State state) {
    return new Filter(
        Optional.of(user),
        PhoneFilter.ANY,
        Optional.empty(),
        Optional.of(state),
        Between.any(),
        Between.any(),
        Between.any());
  }

  private Filter times(Between<Instant> from, Between<Instant> to) {
    return new Filter(
        Optional.of(user),
        PhoneFilter.ANY,
        Optional.empty(),
        Optional.empty(),
        from,
        to,
        Between.any());
  }

  private Filter days(int min, int max) {
    return new Filter(
        Optional.of(user),
        PhoneFilter.ANY,
        Optional.empty(),
        Optional.empty(),
        Between.any(),
        Between.any(),
        new Between<Integer>(Optional.of(min), Optional.of(max)));
  }

  private static Between<Instant> at(Instant instant) {
    return new Between<Instant>(Optional.of(instant), Optional.of(instant));
  }
}
