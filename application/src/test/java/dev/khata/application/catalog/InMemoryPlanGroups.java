package dev.khata.application.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryPlanGroups implements PlanGroups {
  private final InMemoryCatalog catalog;

  InMemoryPlanGroups(InMemoryCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<PlanGroup> find(PlanGroupId id) {
    return Optional.ofNullable(catalog.groupRows.get(id.value()));
  }

  @Override
  public Optional<PlanGroup> lock(PlanGroupId id) {
    return find(id);
  }

  @Override
  public boolean lockAgainstDeletion(PlanGroupId id) {
    return find(id).isPresent();
  }

  @Override
  public Page<PlanGroup> page(Query query) {
    return Paging.page(
        catalog.groupRows.values(),
        group -> InMemoryCatalog.found(query.search(), group.name()),
        sort(query.order().by()),
        query.order(),
        query.window());
  }

  private static Comparator<PlanGroup> sort(Sort by) {
    Comparator<PlanGroup> id = comparingLong(group -> group.id().value());
    return switch (by) {
      case ID -> id;
      case NAME -> comparing((PlanGroup group) -> group.name().key()).thenComparing(id);
      case CREATED_AT -> comparing(PlanGroup::createdAt).thenComparing(id);
    };
  }

  @Override
  public synchronized Optional<PlanGroup> add(
      Label name, Optional<Description> description, Instant at) {
    PlanGroup group = new PlanGroup(new PlanGroupId(catalog.nextId()), name, description, at);
    return update(group) ? Optional.of(group) : Optional.empty();
  }

  @Override
  public boolean update(PlanGroup group) {
    boolean taken =
        catalog.groupRows.values().stream()
            .anyMatch(
                other ->
                    other.name().key().equals(group.name().key())
                        && !other.id().equals(group.id()));
    if (!taken) {
      catalog.groupRows.put(group.id().value(), group);
    }
    return !taken;
  }

  @Override
  public Deletion delete(PlanGroupId id) {
    boolean used =
        catalog.planRows.values().stream()
            .anyMatch(plan -> plan.terms().group().equals(Optional.of(id)));
    if (used) {
      return Deletion.NOT_EMPTY;
    }
    return catalog.groupRows.remove(id.value()) == null ? Deletion.UNKNOWN : Deletion.DELETED;
  }
}
