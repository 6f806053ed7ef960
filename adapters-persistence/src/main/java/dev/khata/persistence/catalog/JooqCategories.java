package dev.khata.persistence.catalog;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.catalog.Categories;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Names;
import dev.khata.persistence.database.Pages;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;

/** The categories of one kind, in a table of their own. */
abstract class JooqCategories<I extends CategoryId, T extends Category<I, T>, S extends Enum<S>>
    implements Categories<I, T, S> {
  private final CategoryTable<T, S> table;
  private final Pages<T> pages;
  private final Database database;
  private final Transactions transactions;

  JooqCategories(CategoryTable<T, S> table, Database database, Transactions transactions) {
    this.table = table;
    this.pages =
        new Pages<>(table.rows(), table.rows(), table.fields(), table.id(), table.category());
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<T> find(I id) {
    return select(id).fetchOptional(table.category());
  }

  @Override
  public Optional<T> lock(I id) {
    return select(id).forNoKeyUpdate().fetchOptional(table.category());
  }

  @Override
  public Optional<T> lockAgainstDeletion(I id) {
    return select(id).forKeyShare().fetchOptional(table.category());
  }

  private SelectConditionStep<Record> select(I id) {
    return database
        .dsl()
        .select(table.fields())
        .from(table.rows())
        .where(table.id().eq(id.value()));
  }

  @Override
  public Page<T> page(Query<Optional<String>, S> query) {
    Condition passes = Pages.found(table.nameKey(), query.filter());
    return pages.page(database.dsl(), passes, query, table.sort());
  }

  @Override
  public Optional<T> add(Label name, Optional<Description> description, Instant at) {
    Map<Field<?>, Object> columns = columns(name, description);
    table.createdAt().ifPresent(column -> columns.put(column, at));
    return transactions.inTransaction(
        () -> {
          Names.lock(database.dsl(), table.rows(), name);
          return database
              .dsl()
              .insertInto(table.rows())
              .set(columns)
              .onConflict(table.nameKey())
              .doNothing()
              .returning(table.fields())
              .fetchOptional(table.category());
        });
  }

  @Override
  public boolean update(T category) {
    Names.lock(database.dsl(), table.rows(), category.name());
    Table<?> other = table.rows().as("other");
    return database
            .dsl()
            .update(table.rows())
            .set(columns(category.name(), category.description()))
            .where(table.id().eq(category.id().value()))
            .and(
                notExists(
                    selectOne()
                        .from(other)
                        .where(other.field(table.nameKey()).eq(category.name().key()))
                        .and(other.field(table.id()).ne(category.id().value()))))
            .execute()
        == 1;
  }

  private Map<Field<?>, Object> columns(Label name, Optional<Description> description) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(table.name(), name.text());
    columns.put(table.nameKey(), name.key());
    columns.put(table.description(), description.map(Description::text).orElse(null));
    return columns;
  }

  /**
   * Whoever adds a plan or an offer to the category locks it against deletion, so that under this
   * lock none of them is unseen.
   */
  @Override
  public Deletion delete(I id) {
    return transactions.inTransaction(
        () -> {
          if (select(id).forUpdate().fetchOptional().isEmpty()) {
            return Deletion.UNKNOWN;
          }
          int deleted =
              database
                  .dsl()
                  .deleteFrom(table.rows())
                  .where(table.id().eq(id.value()))
                  .and(
                      notExists(
                          selectOne()
                              .from(table.memberOf().getTable())
                              .where(table.memberOf().eq(id.value()))))
                  .execute();
          return deleted == 1 ? Deletion.DELETED : Deletion.NOT_EMPTY;
        });
  }
}
