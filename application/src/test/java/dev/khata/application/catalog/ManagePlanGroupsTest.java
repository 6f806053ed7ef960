package dev.khata.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import org.junit.jupiter.api.Test;

class ManagePlanGroupsTest extends ManageCategoriesSuite<PlanGroupId, PlanGroup, PlanGroups.Sort> {
  ManagePlanGroupsTest() {
    super(
        new PlanGroupId(99),
        PlanGroups.Sort.NAME,
        new ManageCategories.Kind(
            CatalogAction.PLAN_GROUP_CREATED,
            CatalogAction.PLAN_GROUP_CHANGED,
            CatalogAction.PLAN_GROUP_DELETED,
            CatalogRefusal.GROUP_NOT_EMPTY));
  }

  @Override
  ManagePlanGroups manage() {
    return shop.groups();
  }

  @Override
  void use(PlanGroup group) {
    shop.plans().create(SomePlan.named("Pack", Shop.NPR).in(group.id()).terms(), shop.editor);
  }

  @Test
  void a_group_knows_when_it_was_created() {
    assertThat(create("Popular").createdAt()).isEqualTo(shop.clock.instant());
  }
}
