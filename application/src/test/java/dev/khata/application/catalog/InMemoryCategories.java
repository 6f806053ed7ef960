package dev.khata.application.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Categories;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The categories of one kind, in memory. */
abstract class InMemoryCategories<I extends CategoryId, T extends Category<I, T>, S extends Enum<S>>
    implements Categories<I, T, S> {
  private final Map<Long, T> rows;

  InMemoryCategories(Map<Long, T> rows) {
    this.rows = rows;
  }

  /** A category that has its id and is not in the rows yet. */
  abstract T fresh(Label name, Optional<Description> description, Instant at);

  abstract boolean isUsed(I id);

  abstract Comparator<T> sort(S by);

  Comparator<T> byId() {
    return comparingLong(category -> category.id().value());
  }

  Comparator<T> byName() {
    return comparing(category -> category.name().key());
  }

  @Override
  public Optional<T> find(I id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public Optional<T> lock(I id) {
    return find(id);
  }

  @Override
  public Optional<T> lockAgainstDeletion(I id) {
    return find(id);
  }

  @Override
  public Page<T> page(Query<Optional<String>, S> query) {
    return Paging.page(
        rows.values(),
        category -> InMemoryCatalog.found(query.filter(), category.name()),
        sort(query.order().by()).thenComparing(byId()),
        query.order(),
        query.window());
  }

  @Override
  public synchronized Optional<T> add(Label name, Optional<Description> description, Instant at) {
    T category = fresh(name, description, at);
    return update(category) ? Optional.of(category) : Optional.empty();
  }

  @Override
  public boolean update(T category) {
    boolean taken =
        rows.values().stream()
            .anyMatch(
                other ->
                    other.name().key().equals(category.name().key())
                        && !other.id().equals(category.id()));
    if (!taken) {
      rows.put(category.id().value(), category);
    }
    return !taken;
  }

  @Override
  public Deletion delete(I id) {
    if (isUsed(id)) {
      return Deletion.NOT_EMPTY;
    }
    return rows.remove(id.value()) == null ? Deletion.UNKNOWN : Deletion.DELETED;
  }
}
