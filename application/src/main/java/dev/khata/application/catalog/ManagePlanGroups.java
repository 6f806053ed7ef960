package dev.khata.application.catalog;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import jakarta.inject.Inject;

/** Creates, shows, changes and deletes plan groups; one with plans can't be deleted. */
public final class ManagePlanGroups
    extends ManageCategories<PlanGroupId, PlanGroup, PlanGroups.Sort> {
  @Inject
  ManagePlanGroups(PlanGroups groups, AuditedChanges changes) {
    super(
        new Kind(
            CatalogAction.PLAN_GROUP_CREATED,
            CatalogAction.PLAN_GROUP_CHANGED,
            CatalogAction.PLAN_GROUP_DELETED,
            CatalogRefusal.GROUP_NOT_EMPTY),
        groups,
        changes);
  }
}
