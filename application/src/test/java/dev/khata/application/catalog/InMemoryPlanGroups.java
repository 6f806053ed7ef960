package dev.khata.application.catalog;

import static java.util.Comparator.comparing;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryPlanGroups extends InMemoryCategories<PlanGroupId, PlanGroup, PlanGroups.Sort>
    implements PlanGroups {
  private final InMemoryCatalog catalog;

  InMemoryPlanGroups(InMemoryCatalog catalog) {
    super(catalog.groupRows);
    this.catalog = catalog;
  }

  @Override
  PlanGroup fresh(Label name, Optional<Description> description, Instant at) {
    return new PlanGroup(new PlanGroupId(catalog.nextId()), name, description, at);
  }

  @Override
  boolean isUsed(PlanGroupId id) {
    return catalog.planRows.values().stream()
        .anyMatch(plan -> plan.terms().group().equals(Optional.of(id)));
  }

  @Override
  Comparator<PlanGroup> sort(Sort by) {
    return switch (by) {
      case ID -> byId();
      case NAME -> byName();
      case CREATED_AT -> comparing(PlanGroup::createdAt);
    };
  }
}
