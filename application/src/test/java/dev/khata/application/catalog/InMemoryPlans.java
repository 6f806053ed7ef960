package dev.khata.application.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

final class InMemoryPlans implements Plans {
  private final InMemoryCatalog catalog;

  InMemoryPlans(InMemoryCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    return Optional.ofNullable(catalog.planRows.get(id.value()));
  }

  @Override
  public Optional<Plan> lock(PlanId id) {
    return find(id);
  }

  /** One transaction runs at a time, so there is nothing to wait for. */
  @Override
  public void lockAgainstUse(PlanId id) {}

  @Override
  public Page<Plan> page(Query<Filter, Sort> query) {
    return Paging.page(
        catalog.planRows.values(),
        plan ->
            InMemoryCatalog.found(query.filter().search(), plan.terms().name())
                && InMemoryCatalog.passes(query.filter().type(), plan.terms().type())
                && InMemoryCatalog.passes(query.filter().status(), plan.terms().status()),
        sort(query.order().by()),
        query.order(),
        query.window());
  }

  private static Comparator<Plan> sort(Sort by) {
    return switch (by) {
      case ID -> byId();
      case NAME -> by(plan -> plan.terms().name().key());
      case TYPE -> by(plan -> plan.terms().type().name());
      case PRICE -> by(plan -> plan.terms().price().minorUnits());
      case VALIDITY -> by(plan -> plan.terms().validityDays());
      case STATUS -> by(plan -> plan.terms().status().name());
      case CREATED_AT -> by(Plan::createdAt);
      case UPDATED_AT -> by(Plan::updatedAt);
    };
  }

  private static <C extends Comparable<? super C>> Comparator<Plan> by(Function<Plan, C> field) {
    return comparing(field).thenComparing(byId());
  }

  private static Comparator<Plan> byId() {
    return comparingLong(plan -> plan.id().value());
  }

  @Override
  public Plan add(PlanTerms terms, UserId by, Instant at) {
    Plan plan = new Plan(new PlanId(catalog.nextId()), terms, by, at, at, 1);
    update(plan);
    return plan;
  }

  @Override
  public void update(Plan plan) {
    plan.terms()
        .group()
        .filter(group -> !catalog.groupRows.containsKey(group.value()))
        .ifPresent(
            group -> {
              throw new IllegalStateException("no plan group " + group);
            });
    catalog.planRows.put(plan.id().value(), plan);
  }

  @Override
  public void delete(PlanId id) {
    catalog.planRows.remove(id.value());
  }
}
