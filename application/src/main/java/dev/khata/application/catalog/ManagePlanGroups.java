package dev.khata.application.catalog;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes, shows, changes and deletes plan groups. */
public final class ManagePlanGroups {
  private final PlanGroups groups;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ManagePlanGroups(
      PlanGroups groups, AuditLog audit, Transactions transactions, InstantSource clock) {
    this.groups = groups;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public sealed interface Saving {
    record Saved(PlanGroup group) implements Saving {}

    /** The name is taken, or there is no such group. */
    record Refused(CatalogRefusal reason) implements Saving {}
  }

  public Optional<PlanGroup> find(PlanGroupId id) {
    return groups.find(id);
  }

  public Page<PlanGroup> page(PlanGroups.Query query) {
    return groups.page(query);
  }

  public Saving create(Label name, Optional<Description> description, Actor.Person by) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Optional<PlanGroup> added = groups.add(name, description, now);
          added.ifPresent(group -> audit.append(by.did(CatalogAction.PLAN_GROUP_CREATED, now)));
          return added
              .<Saving>map(Saving.Saved::new)
              .orElseGet(() -> new Saving.Refused(CatalogRefusal.NAME_TAKEN));
        });
  }

  public Saving edit(
      PlanGroupId id,
      Patch<Label> name,
      Patch<Optional<Description>> description,
      Actor.Person by) {
    return transactions.inTransaction(
        () ->
            groups
                .lock(id)
                .map(
                    group -> group.with(name.of(group.name()), description.of(group.description())))
                .map(group -> save(group, by))
                .orElseGet(() -> new Saving.Refused(CatalogRefusal.NOT_FOUND)));
  }

  private Saving save(PlanGroup group, Actor.Person by) {
    if (!groups.update(group)) {
      return new Saving.Refused(CatalogRefusal.NAME_TAKEN);
    }
    audit.append(by.did(CatalogAction.PLAN_GROUP_CHANGED, clock.instant()));
    return new Saving.Saved(group);
  }

  /** Deletes a group without plans; the refusal if it isn't deleted. */
  public Optional<CatalogRefusal> delete(PlanGroupId id, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            switch (groups.delete(id)) {
              case DELETED -> {
                audit.append(by.did(CatalogAction.PLAN_GROUP_DELETED, clock.instant()));
                yield Optional.empty();
              }
              case NOT_EMPTY -> Optional.of(CatalogRefusal.GROUP_NOT_EMPTY);
              case UNKNOWN -> Optional.of(CatalogRefusal.NOT_FOUND);
            });
  }
}
