package dev.khata.application.catalog;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Categories;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Creates, shows, changes and deletes the categories of one kind.
 *
 * @param <I> their ids
 * @param <T> their kind
 * @param <S> what they can be sorted by
 */
public abstract sealed class ManageCategories<
        I extends CategoryId, T extends Category<I, T>, S extends Enum<S>>
    permits ManagePlanGroups, ManageOfferTypes {
  private final Kind kind;
  private final Categories<I, T, S> categories;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  ManageCategories(
      Kind kind,
      Categories<I, T, S> categories,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.kind = kind;
    this.categories = categories;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * How one kind is told in the audit log and in refusals.
   *
   * @param notEmpty the refusal to delete a category that is in use
   */
  record Kind(
      CatalogAction created,
      CatalogAction changed,
      CatalogAction deleted,
      CatalogRefusal notEmpty) {}

  /** The outcome of creating or changing a category. */
  public sealed interface Saving<T> {
    record Saved<T>(T category) implements Saving<T> {}

    /** The name is taken, or there is no such category. */
    record Refused<T>(CatalogRefusal reason) implements Saving<T> {}
  }

  public Optional<T> find(I id) {
    return categories.find(id);
  }

  public Page<T> page(Categories.Query<S> query) {
    return categories.page(query);
  }

  public Saving<T> create(Label name, Optional<Description> description, Actor.Person by) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Optional<T> added = categories.add(name, description, now);
          added.ifPresent(category -> audit.append(by.did(kind.created(), now)));
          return added
              .<Saving<T>>map(Saving.Saved::new)
              .orElseGet(() -> new Saving.Refused<>(CatalogRefusal.NAME_TAKEN));
        });
  }

  public Saving<T> edit(
      I id, Patch<Label> name, Patch<Optional<Description>> description, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            categories
                .lock(id)
                .map(old -> old.with(name.of(old.name()), description.of(old.description())))
                .map(category -> save(category, by))
                .orElseGet(() -> new Saving.Refused<>(CatalogRefusal.NOT_FOUND)));
  }

  private Saving<T> save(T category, Actor.Person by) {
    if (!categories.update(category)) {
      return new Saving.Refused<>(CatalogRefusal.NAME_TAKEN);
    }
    audit.append(by.did(kind.changed(), clock.instant()));
    return new Saving.Saved<>(category);
  }

  /** Deletes a category that is not in use; the refusal if it isn't deleted. */
  public Optional<CatalogRefusal> delete(I id, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            switch (categories.delete(id)) {
              case DELETED -> {
                audit.append(by.did(kind.deleted(), clock.instant()));
                yield Optional.empty();
              }
              case NOT_EMPTY -> Optional.of(kind.notEmpty());
              case UNKNOWN -> Optional.of(CatalogRefusal.NOT_FOUND);
            });
  }
}
