package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link Plans}. */
public abstract class PlansSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final PlanId NOBODYS = new PlanId(Long.MAX_VALUE);

  private final String word = Fresh.word();

  protected abstract CatalogStores stores();

  @Test
  void a_plan_is_found_as_it_was_added() {
    PlanGroup group = group(word);
    UserId maker = stores().somebody().get();
    PlanTerms terms = some(word).in(group.id()).fullTerms(NOW);

    Plan added = plans().add(terms, maker, NOW);

    assertThat(added.terms()).isEqualTo(terms);
    assertThat(added.createdBy()).isEqualTo(maker);
    assertThat(added.createdAt()).isEqualTo(NOW);
    assertThat(added.updatedAt()).isEqualTo(NOW);
    assertThat(added.version()).isEqualTo(1);
    assertThat(plans().find(added.id())).contains(added);
    assertThat(stores().transactions().inTransaction(() -> plans().lock(added.id())))
        .contains(added);
  }

  @Test
  void what_was_left_out_stays_out() {
    Plan added = add(some(word));

    assertThat(plans().find(added.id())).contains(added);
  }

  @Test
  void two_plans_may_have_one_name() {
    Plan first = add(some(word));
    Plan second = add(some(word));

    assertThat(sorted(Order.up(Plans.Sort.ID))).containsExactly(first, second);
  }

  @Test
  void a_plan_that_is_not_there_is_not_found() {
    assertThat(plans().find(NOBODYS)).isEmpty();
    assertThat(stores().transactions().inTransaction(() -> plans().lock(NOBODYS))).isEmpty();
  }

  @Test
  void everything_about_a_plan_can_be_changed_and_changed_back() {
    Plan plain = add(some(word));
    PlanTerms full =
        some(word + "2").of(PlanType.OTT).costing(1).lasting(7).inactive().fullTerms(NOW);
    Plan changed = plain.with(full, NOW.plusSeconds(5));
    Plan back = changed.with(plain.terms(), NOW.plusSeconds(6));

    update(changed);
    assertThat(plans().find(plain.id())).contains(changed);
    update(back);

    assertThat(plans().find(plain.id())).contains(back);
    assertThat(back.version()).isEqualTo(3);
  }

  @Test
  void a_plan_can_change_its_group_and_leave_it() {
    PlanGroup first = group(word + "1");
    PlanGroup second = group(word + "2");
    Plan plan = add(some(word).in(first.id()));
    Plan moved = plan.with(some(word).in(second.id()).terms(), NOW);
    Plan alone = moved.with(some(word).terms(), NOW);

    update(moved);
    assertThat(plans().find(plan.id())).contains(moved);
    update(alone);

    assertThat(plans().find(plan.id())).contains(alone);
  }

  @Test
  void a_deleted_plan_is_gone() {
    Plan plan = add(some(word));

    stores()
        .transactions()
        .inTransaction(
            () -> {
              plans().lock(plan.id());
              plans().delete(plan.id());
            });

    assertThat(plans().find(plan.id())).isEmpty();
  }

  @Test
  void filters_hold_together() {
    Plan data = add(some(word));
    Plan talk = add(some(word).of(PlanType.TALKTIME));
    Plan old = add(some(word).inactive());

    assertThat(found(Optional.empty(), Optional.empty())).containsExactly(data, talk, old);
    assertThat(found(Optional.of(PlanType.DATA), Optional.empty())).containsExactly(data, old);
    assertThat(found(Optional.empty(), Optional.of(Availability.ACTIVE)))
        .containsExactly(data, talk);
    assertThat(found(Optional.of(PlanType.DATA), Optional.of(Availability.INACTIVE)))
        .containsExactly(old);
    assertThat(found(Optional.of(PlanType.ROAMING), Optional.empty())).isEmpty();
  }

  @Test
  void plans_are_found_by_a_part_of_their_name_in_any_case() {
    Plan plan = add(some(word + " Daily 50% PACK"));
    add(some(word + " Daily 50 pack"));

    assertThat(search(word.toUpperCase(Locale.ROOT) + " daily 50% pa").items())
        .containsExactly(plan);
  }

  @Test
  void plans_come_sorted_by_whatever_is_asked() {
    Plan b = add(some(word + "b").costing(300).lasting(1).of(PlanType.DATA).inactive(), 3);
    Plan a = add(some(word + "A").costing(100).lasting(30).of(PlanType.TALKTIME), 1);
    Plan c = add(some(word + "c").costing(20_000).lasting(7).of(PlanType.COMBO), 2);
    Plan lately = b.with(b.terms(), NOW.plusSeconds(9));
    update(lately);

    assertThat(sorted(Order.up(Plans.Sort.ID))).containsExactly(lately, a, c);
    assertThat(sorted(Order.up(Plans.Sort.NAME))).containsExactly(a, lately, c);
    assertThat(sorted(Order.up(Plans.Sort.TYPE))).containsExactly(c, lately, a);
    assertThat(sorted(Order.up(Plans.Sort.PRICE))).containsExactly(a, lately, c);
    assertThat(sorted(Order.down(Plans.Sort.PRICE))).containsExactly(c, lately, a);
    assertThat(sorted(Order.up(Plans.Sort.VALIDITY))).containsExactly(lately, c, a);
    assertThat(sorted(Order.up(Plans.Sort.CREATED_AT))).containsExactly(a, c, lately);
    assertThat(sorted(Order.down(Plans.Sort.UPDATED_AT))).containsExactly(lately, c, a);
    assertThat(sorted(Order.up(Plans.Sort.STATUS))).containsExactly(a, c, lately);
  }

  @Test
  void the_id_breaks_ties_in_the_direction_of_the_sort() {
    Plan first = add(some(word));
    Plan second = add(some(word));
    Plan third = add(some(word));

    assertThat(sorted(Order.up(Plans.Sort.PRICE))).containsExactly(first, second, third);
    assertThat(sorted(Order.down(Plans.Sort.PRICE))).containsExactly(third, second, first);
  }

  @Test
  void every_page_knows_the_total_of_its_filters() {
    for (int i = 0; i < 5; i++) {
      add(some(word));
    }
    add(some(word).inactive());

    Page<Plan> last = active(Window.page(3, 2));
    Page<Plan> beyond = active(Window.page(Integer.MAX_VALUE, 100));

    assertThat(last.items()).hasSize(1);
    assertThat(last.total()).isEqualTo(5);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
  }

  private Plans plans() {
    return stores().plans();
  }

  private SomePlan some(String name) {
    return SomePlan.named(name, stores().unit());
  }

  private Plan add(SomePlan plan) {
    return add(plan, 0);
  }

  private Plan add(SomePlan plan, int secondsLater) {
    return plans().add(plan.terms(), stores().somebody().get(), NOW.plusSeconds(secondsLater));
  }

  private PlanGroup group(String name) {
    return stores().groups().add(new Label(name), Optional.empty(), NOW).orElseThrow();
  }

  private void update(Plan plan) {
    stores()
        .transactions()
        .inTransaction(
            () -> {
              plans().lock(plan.id());
              plan.terms().group().ifPresent(stores().groups()::lockAgainstDeletion);
              plans().update(plan);
            });
  }

  private List<Plan> sorted(Order<Plans.Sort> order) {
    return plans()
        .page(
            new Query<>(
                new Plans.Filter(Optional.of(word), Optional.empty(), Optional.empty()),
                order,
                new Window(0, 100)))
        .items();
  }

  private List<Plan> found(Optional<PlanType> type, Optional<Availability> status) {
    return plans()
        .page(
            new Query<>(
                new Plans.Filter(Optional.of(word), type, status),
                Order.up(Plans.Sort.ID),
                new Window(0, 100)))
        .items();
  }

  private Page<Plan> search(String text) {
    return plans()
        .page(
            new Query<>(
                new Plans.Filter(Optional.of(text), Optional.empty(), Optional.empty()),
                Order.up(Plans.Sort.ID),
                new Window(0, 100)));
  }

  private Page<Plan> active(Window window) {
    return plans()
        .page(
            new Query<>(
                new Plans.Filter(
                    Optional.of(word), Optional.empty(), Optional.of(Availability.ACTIVE)),
                Order.up(Plans.Sort.ID),
                window));
  }
}
