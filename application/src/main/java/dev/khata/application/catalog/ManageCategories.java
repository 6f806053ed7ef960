package dev.khata.application.catalog;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Categories;
import dev.khata.domain.catalog.Categories.Deletion;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
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
  private final AuditedChanges changes;

  ManageCategories(Kind kind, Categories<I, T, S> categories, AuditedChanges changes) {
    this.kind = kind;
    this.categories = categories;
    this.changes = changes;
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

  public Page<T> page(Query<Optional<String>, S> query) {
    return categories.page(query);
  }

  public Saving<T> create(Label name, Optional<Description> description, Actor.Person by) {
    return changes.run(
        now -> saving(categories.add(name, description, now)),
        Saving.Saved.class::isInstance,
        kind.created(),
        by);
  }

  public Saving<T> edit(
      I id, Patch<Label> name, Patch<Optional<Description>> description, Actor.Person by) {
    return changes.run(
        now ->
            categories
                .lock(id)
                .map(old -> old.with(name.of(old.name()), description.of(old.description())))
                .map(category -> saving(Optional.of(category).filter(categories::update)))
                .orElseGet(() -> new Saving.Refused<>(CatalogRefusal.NOT_FOUND)),
        Saving.Saved.class::isInstance,
        kind.changed(),
        by);
  }

  /** Empty when another category has the name. */
  private static <T> Saving<T> saving(Optional<T> category) {
    return category
        .<Saving<T>>map(Saving.Saved::new)
        .orElseGet(() -> new Saving.Refused<>(CatalogRefusal.NAME_TAKEN));
  }

  /** Deletes a category that is not in use; the refusal if it isn't deleted. */
  public Optional<CatalogRefusal> delete(I id, Actor.Person by) {
    Deletion deletion =
        changes.run(now -> categories.delete(id), Deletion.DELETED::equals, kind.deleted(), by);
    return switch (deletion) {
      case DELETED -> Optional.empty();
      case NOT_EMPTY -> Optional.of(kind.notEmpty());
      case UNKNOWN -> Optional.of(CatalogRefusal.NOT_FOUND);
    };
  }
}
