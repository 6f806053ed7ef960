package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Window;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagePlanGroupsTest {
  private static final PlanGroupId NOBODYS = new PlanGroupId(99);

  private final Shop shop = new Shop();
  private final ManagePlanGroups groups = shop.groups();

  @Test
  void a_group_that_was_made_is_there() {
    PlanGroup made = make("Popular");

    assertThat(made.createdAt()).isEqualTo(shop.clock.instant());
    assertThat(groups.find(made.id())).contains(made);
    assertThat(
            groups
                .page(
                    new PlanGroups.Query(
                        Optional.empty(), Order.up(PlanGroups.Sort.NAME), new Window(0, 10)))
                .items())
        .containsExactly(made);
  }

  @Test
  void the_audit_log_tells_who_made_it_where() {
    make("Popular");

    assertThat(shop.audit.events())
        .containsExactly(
            new AuditEvent(
                shop.clock.instant(),
                CatalogAction.PLAN_GROUP_CREATED,
                shop.editor,
                Optional.empty()));
  }

  @Test
  void a_name_is_given_once() {
    make("Popular");

    assertThat(groups.create(new Label("POPULAR"), Optional.empty(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NAME_TAKEN));

    assertThat(shop.audit.actions()).containsExactly(CatalogAction.PLAN_GROUP_CREATED);
  }

  @Test
  void what_an_edit_does_not_name_stays() {
    PlanGroup made = make("Popular");
    Optional<Description> described = Optional.of(new Description("For all"));

    groups.edit(made.id(), Patch.keep(), Patch.to(described), shop.editor);
    groups.edit(made.id(), Patch.to(new Label("Best")), Patch.keep(), shop.editor);

    assertThat(groups.find(made.id()))
        .contains(new PlanGroup(made.id(), new Label("Best"), described, made.createdAt()));
    assertThat(shop.audit.actions())
        .endsWith(CatalogAction.PLAN_GROUP_CHANGED, CatalogAction.PLAN_GROUP_CHANGED);
  }

  @Test
  void an_edit_is_refused_for_the_name_of_another_and_for_nothing() {
    make("Popular");
    PlanGroup other = make("Other");

    assertThat(groups.edit(other.id(), Patch.to(new Label("popular")), Patch.keep(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NAME_TAKEN));
    assertThat(groups.edit(NOBODYS, Patch.keep(), Patch.keep(), shop.editor))
        .isEqualTo(refused(CatalogRefusal.NOT_FOUND));

    assertThat(groups.find(other.id())).contains(other);
  }

  @Test
  void an_empty_group_can_go() {
    PlanGroup made = make("Popular");

    assertThat(groups.delete(made.id(), shop.editor)).isEmpty();
    assertThat(groups.delete(made.id(), shop.editor)).contains(CatalogRefusal.NOT_FOUND);

    assertThat(groups.find(made.id())).isEmpty();
    assertThat(shop.audit.actions())
        .containsExactly(CatalogAction.PLAN_GROUP_CREATED, CatalogAction.PLAN_GROUP_DELETED);
  }

  @Test
  void a_group_with_plans_can_not_go() {
    PlanGroup made = make("Popular");
    shop.plans().create(SomePlan.named("Pack", Shop.NPR).in(made.id()).terms(), shop.editor);

    assertThat(groups.delete(made.id(), shop.editor)).contains(CatalogRefusal.GROUP_NOT_EMPTY);

    assertThat(groups.find(made.id())).contains(made);
  }

  private PlanGroup make(String name) {
    ManagePlanGroups.Saving made = groups.create(new Label(name), Optional.empty(), shop.editor);
    assertThat(made).isInstanceOf(ManagePlanGroups.Saving.Saved.class);
    return ((ManagePlanGroups.Saving.Saved) made).group();
  }

  private static ManagePlanGroups.Saving refused(CatalogRefusal reason) {
    return new ManagePlanGroups.Saving.Refused(reason);
  }
}
