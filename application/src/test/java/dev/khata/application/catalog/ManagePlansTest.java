package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagePlansTest {
  private static final PlanGroupId NO_GROUP = new PlanGroupId(99);
  private static final PlanId NO_PLAN = new PlanId(99);

  private final Shop shop = new Shop();
  private final ManagePlans plans = shop.plans();

  @Test
  void a_plan_that_was_made_is_there_with_its_maker() {
    PlanTerms terms = some("Pack").in(group().id()).fullTerms(shop.clock.instant());

    Plan made = make(terms);

    assertThat(made)
        .isEqualTo(
            new Plan(
                made.id(), terms, new UserId(7), shop.clock.instant(), shop.clock.instant(), 1));
    assertThat(plans.find(made.id())).contains(made);
    assertThat(shop.audit.actions()).endsWith(CatalogAction.PLAN_CREATED);
  }

  @Test
  void a_plan_belongs_to_a_group_that_is_there_or_to_none() {
    assertThat(plans.create(some("Pack").in(NO_GROUP).terms(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.UNKNOWN_GROUP));
    assertThat(shop.audit.actions()).isEmpty();

    Plan made = make(some("Pack").terms());
    assertThat(plans.edit(made.id(), SomePlan.movedTo(Optional.of(NO_GROUP)), shop.editor))
        .isEqualTo(refused(CatalogRefusal.UNKNOWN_GROUP));

    assertThat(plans.find(made.id())).contains(made);
  }

  @Test
  void an_edit_makes_the_next_version() {
    Plan made = make(some("Pack").terms());
    Instant later = shop.clock.advance(Duration.ofSeconds(5));

    plans.edit(made.id(), SomePlan.costingNow(new Money(19_900, Shop.NPR)), shop.editor);

    Plan changed = plans.find(made.id()).orElseThrow();
    assertThat(changed.terms()).isEqualTo(some("Pack").costing(19_900).terms());
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(later);
    assertThat(shop.audit.actions()).endsWith(CatalogAction.PLAN_CHANGED);
  }

  @Test
  void an_edit_that_changes_nothing_makes_no_version() {
    Plan made = make(some("Pack").terms());

    assertThat(plans.edit(made.id(), SomePlan.renamed("Pack"), shop.editor))
        .isEqualTo(new ManagePlans.Saving.Saved(made));

    assertThat(shop.audit.actions()).containsExactly(CatalogAction.PLAN_CREATED);
  }

  @Test
  void a_plan_that_is_not_there_is_neither_edited_nor_removed() {
    assertThat(plans.edit(NO_PLAN, SomePlan.renamed("Pack"), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NOT_FOUND));
    assertThat(plans.remove(NO_PLAN, shop.editor)).isEqualTo(new ManagePlans.Removal.NotFound());
    assertThat(plans.find(NO_PLAN)).isEmpty();
  }

  @Test
  void a_plan_nobody_bought_is_deleted() {
    Plan made = make(some("Pack").terms());

    assertThat(plans.remove(made.id(), shop.editor)).isEqualTo(new ManagePlans.Removal.Deleted());

    assertThat(plans.find(made.id())).isEmpty();
    assertThat(shop.audit.actions()).endsWith(CatalogAction.PLAN_DELETED);
  }

  @Test
  void a_plan_that_was_bought_is_withdrawn_instead() {
    Plan made = make(some("Pack").terms());
    shop.use.wasBought(made.id());

    ManagePlans.Removal removal = plans.remove(made.id(), shop.editor);

    Plan withdrawn = plans.find(made.id()).orElseThrow();
    assertThat(removal).isEqualTo(new ManagePlans.Removal.Withdrawn(withdrawn));
    assertThat(withdrawn.terms()).isEqualTo(some("Pack").inactive().terms());
    assertThat(withdrawn.version()).isEqualTo(2);
    assertThat(shop.audit.actions()).endsWith(CatalogAction.PLAN_WITHDRAWN);
  }

  @Test
  void a_withdrawn_plan_can_be_removed_again_to_no_effect() {
    Plan made = make(some("Pack").terms());
    shop.use.wasBought(made.id());
    plans.remove(made.id(), shop.editor);

    plans.remove(made.id(), shop.editor);

    assertThat(plans.find(made.id()).orElseThrow().version()).isEqualTo(2);
    assertThat(shop.audit.actions())
        .containsExactly(CatalogAction.PLAN_CREATED, CatalogAction.PLAN_WITHDRAWN);
  }

  @Test
  void only_active_plans_are_on_sale() {
    Plan active = make(some("Pack").terms());
    Plan inactive = make(some("Old pack").inactive().terms());

    assertThat(plans.page(query(Optional.empty())).items()).containsExactly(active, inactive);
    assertThat(plans.onSale(query(Optional.empty())).items()).containsExactly(active);
    assertThat(plans.onSale(query(Optional.of(Availability.ACTIVE))).items())
        .containsExactly(active);
    assertThat(plans.onSale(query(Optional.of(Availability.INACTIVE))).total()).isZero();
  }

  private static Query<Plans.Filter, Plans.Sort> query(Optional<Availability> status) {
    return new Query<>(
        new Plans.Filter(Optional.of("pack"), Optional.empty(), status),
        Order.up(Plans.Sort.ID),
        new Window(0, 10));
  }

  private static SomePlan some(String name) {
    return SomePlan.named(name, Shop.NPR);
  }

  private PlanGroup group() {
    return shop.catalog
        .groups()
        .add(new Label("Popular"), Optional.empty(), shop.clock.instant())
        .orElseThrow();
  }

  private Plan make(PlanTerms terms) {
    ManagePlans.Saving made = plans.create(terms, shop.editor);
    assertThat(made).isInstanceOf(ManagePlans.Saving.Saved.class);
    return ((ManagePlans.Saving.Saved) made).plan();
  }

  private static ManagePlans.Saving refused(CatalogRefusal reason) {
    return new ManagePlans.Saving.Refused(reason);
  }
}
