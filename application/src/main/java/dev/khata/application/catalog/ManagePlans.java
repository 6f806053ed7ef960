package dev.khata.application.catalog;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanPatch;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes, shows, changes and deletes plans. */
public final class ManagePlans {
  private final Plans plans;
  private final PlanGroups groups;
  private final PlanUse use;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ManagePlans(
      Plans plans,
      PlanGroups groups,
      PlanUse use,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.plans = plans;
    this.groups = groups;
    this.use = use;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public sealed interface Saving {
    record Saved(Plan plan) implements Saving {}

    /** There is no such plan, or no group such as it names. */
    record Refused(CatalogRefusal reason) implements Saving {}
  }

  /** What became of a plan that was to go. */
  public sealed interface Removal {
    record Deleted() implements Removal {}

    /** It was bought before, so it stays for the sake of those purchases, but inactive. */
    record Withdrawn(Plan plan) implements Removal {}

    record NotFound() implements Removal {}
  }

  public Optional<Plan> find(PlanId id) {
    return plans.find(id);
  }

  /** Empty for an inactive one too. */
  public Optional<Plan> findOnSale(PlanId id) {
    return plans.find(id).filter(Plan::isOnSale);
  }

  public Page<Plan> page(Query<Plans.Filter, Plans.Sort> query) {
    return plans.page(query);
  }

  /** The active ones among those asked for. */
  public Page<Plan> onSale(Query<Plans.Filter, Plans.Sort> query) {
    Plans.Filter asked = query.filter();
    if (asked.status().equals(Optional.of(Availability.INACTIVE))) {
      return Page.empty();
    }
    return plans.page(
        new Query<>(
            new Plans.Filter(asked.search(), asked.type(), Optional.of(Availability.ACTIVE)),
            query.order(),
            query.window()));
  }

  public Saving create(PlanTerms terms, Actor.Person by) {
    return transactions.inTransaction(
        () -> {
          if (!groupIsThere(terms)) {
            return new Saving.Refused(CatalogRefusal.UNKNOWN_GROUP);
          }
          Instant now = clock.instant();
          Plan plan = plans.add(terms, by.user(), now);
          audit.append(by.did(CatalogAction.PLAN_CREATED, now));
          return new Saving.Saved(plan);
        });
  }

  /** An edit that changes nothing makes no new version. */
  public Saving edit(PlanId id, PlanPatch edit, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            plans
                .lock(id)
                .map(plan -> save(plan, edit.of(plan.terms()), by))
                .orElseGet(() -> new Saving.Refused(CatalogRefusal.NOT_FOUND)));
  }

  private Saving save(Plan plan, PlanTerms terms, Actor.Person by) {
    if (terms.equals(plan.terms())) {
      return new Saving.Saved(plan);
    }
    if (!groupIsThere(terms)) {
      return new Saving.Refused(CatalogRefusal.UNKNOWN_GROUP);
    }
    return new Saving.Saved(write(plan, terms, CatalogAction.PLAN_CHANGED, by));
  }

  private boolean groupIsThere(PlanTerms terms) {
    return terms.group().map(id -> groups.lockAgainstDeletion(id).isPresent()).orElse(true);
  }

  /** Deletes a plan, or makes it inactive when it was ever bought. */
  public Removal remove(PlanId id, Actor.Person by) {
    return transactions.inTransaction(
        () -> plans.lock(id).map(plan -> remove(plan, by)).orElseGet(Removal.NotFound::new));
  }

  private Removal remove(Plan plan, Actor.Person by) {
    if (isBought(plan.id())) {
      return new Removal.Withdrawn(withdraw(plan, by));
    }
    plans.delete(plan.id());
    audit.append(by.did(CatalogAction.PLAN_DELETED, clock.instant()));
    return new Removal.Deleted();
  }

  /** Asked first without the lock, which would hold up purchases of a plan that sells. */
  private boolean isBought(PlanId id) {
    if (use.everBought(id)) {
      return true;
    }
    plans.lockAgainstUse(id);
    return use.everBought(id);
  }

  private Plan withdraw(Plan plan, Actor.Person by) {
    return plan.terms().status() == Availability.INACTIVE
        ? plan
        : write(plan, plan.terms().with(Availability.INACTIVE), CatalogAction.PLAN_WITHDRAWN, by);
  }

  private Plan write(Plan plan, PlanTerms terms, CatalogAction action, Actor.Person by) {
    Instant now = clock.instant();
    Plan changed = plan.with(terms, now);
    plans.update(changed);
    audit.append(by.did(action, now));
    return changed;
  }
}
