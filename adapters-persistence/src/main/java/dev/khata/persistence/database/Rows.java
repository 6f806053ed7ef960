package dev.khata.persistence.database;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Records;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A table each of whose rows is one value of the domain, read and written whole.
 *
 * @param <R> jOOQ's record of the table
 * @param <I> its primary key
 * @param <K> the key in the domain
 * @param <T> the value
 * @param <F> which of them a list has
 * @param <S> what a list can be sorted by
 */
public abstract class Rows<R extends UpdatableRecord<R>, I, K, T, F, S extends Enum<S>>
    implements Records<K, T, F, S> {
  protected final Database database;
  private final TableField<R, I> id;
  private final Function<K, I> key;

  /**
   * @param key as it stands in the table
   */
  protected Rows(Database database, TableField<R, I> id, Function<K, I> key) {
    this.database = database;
    this.id = id;
    this.key = key;
  }

  protected abstract R row(T value);

  protected abstract T value(Record row);

  /** Of the rows that pass the filter. */
  protected abstract Condition passes(F filter);

  /** By which rows are sorted. */
  protected abstract Field<?> column(S by);

  /** What these two columns hold. */
  protected static Stamp stamp(Record row, Field<Long> by, Field<Instant> at) {
    return new Stamp(new UserId(row.get(by)), row.get(at));
  }

  @Override
  public final Optional<T> lock(K wanted) {
    return database
        .dsl()
        .select(id.getTable().fields())
        .from(id.getTable())
        .where(id.eq(key.apply(wanted)))
        .forNoKeyUpdate()
        .fetchOptional(this::value);
  }

  @Override
  public final void add(T value) {
    database.dsl().executeInsert(row(value));
  }

  @Override
  public final void update(T value) {
    database.dsl().executeUpdate(row(value));
  }

  @Override
  public final boolean delete(K unwanted) {
    return database.dsl().deleteFrom(id.getTable()).where(id.eq(key.apply(unwanted))).execute()
        == 1;
  }

  @Override
  public final Page<T> page(Query<F, S> query) {
    return new Pages<T>(
            id.getTable(), id.getTable(), List.of(id.getTable().fields()), id, this::value)
        .page(database.dsl(), passes(query.filter()), query, this::column);
  }
}
