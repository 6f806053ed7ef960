package dev.khata.application.catalog;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Makes, shows, changes and deletes offer types. */
public final class ManageOfferTypes {
  private final OfferTypes types;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ManageOfferTypes(
      OfferTypes types, AuditLog audit, Transactions transactions, InstantSource clock) {
    this.types = types;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public sealed interface Saving {
    record Saved(OfferType type) implements Saving {}

    /** The name is taken, or there is no such type. */
    record Refused(CatalogRefusal reason) implements Saving {}
  }

  public Optional<OfferType> find(OfferTypeId id) {
    return types.find(id);
  }

  public Page<OfferType> page(OfferTypes.Query query) {
    return types.page(query);
  }

  public Saving create(Label name, Optional<Description> description, Actor.Person by) {
    return transactions.inTransaction(
        () -> {
          Optional<OfferType> added = types.add(name, description);
          added.ifPresent(type -> record(CatalogAction.OFFER_TYPE_CREATED, by));
          return added
              .<Saving>map(Saving.Saved::new)
              .orElseGet(() -> new Saving.Refused(CatalogRefusal.NAME_TAKEN));
        });
  }

  public Saving edit(
      OfferTypeId id,
      Patch<Label> name,
      Patch<Optional<Description>> description,
      Actor.Person by) {
    return transactions.inTransaction(
        () ->
            types
                .lock(id)
                .map(type -> type.with(name.of(type.name()), description.of(type.description())))
                .map(type -> save(type, by))
                .orElseGet(() -> new Saving.Refused(CatalogRefusal.NOT_FOUND)));
  }

  private Saving save(OfferType type, Actor.Person by) {
    if (!types.update(type)) {
      return new Saving.Refused(CatalogRefusal.NAME_TAKEN);
    }
    record(CatalogAction.OFFER_TYPE_CHANGED, by);
    return new Saving.Saved(type);
  }

  /** Deletes a type without offers; the refusal if it isn't deleted. */
  public Optional<CatalogRefusal> delete(OfferTypeId id, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            switch (types.delete(id)) {
              case DELETED -> {
                record(CatalogAction.OFFER_TYPE_DELETED, by);
                yield Optional.empty();
              }
              case NOT_EMPTY -> Optional.of(CatalogRefusal.OFFER_TYPE_NOT_EMPTY);
              case UNKNOWN -> Optional.of(CatalogRefusal.NOT_FOUND);
            });
  }

  private void record(CatalogAction action, Actor.Person by) {
    audit.append(by.did(action, clock.instant()));
  }
}
