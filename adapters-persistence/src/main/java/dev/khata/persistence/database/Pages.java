package dev.khata.persistence.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.StampFilter;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Result;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Reads one page and the total of a list in one round trip; in two where the page lies beyond the
 * list's end.
 *
 * @param rows whose rows are counted
 * @param withDetails the same, joined to what the items show besides
 * @param fields that make an item
 */
public record Pages<T>(
    Table<?> rows,
    Table<?> withDetails,
    List<Field<?>> fields,
    TableField<?, ?> id,
    RecordMapper<Record, T> item) {

  public Page<T> page(
      DSLContext dsl, Condition passes, SortField<?> sort, Order<?> order, Window window) {
    List<SortField<?>> by = List.of(sort, order.descending() ? id.desc() : id.asc());
    return page(dsl, passes, by, window, count(passes));
  }

  /** As above, where each kind of sorting is by one column. */
  public <S extends Enum<S>> Page<T> page(
      DSLContext dsl, Condition passes, Query<?, S> query, Function<S, Field<?>> column) {
    Order<S> order = query.order();
    return page(dsl, passes, sorted(column.apply(order.by()), order), order, query.window());
  }

  /** By the ids, which grow, backwards. */
  public Page<T> newestFirst(DSLContext dsl, Condition passes, Window window) {
    return page(dsl, passes, List.of(id.desc()), window, count(passes));
  }

  /**
   * All rows, by the ids backwards.
   *
   * @param total their number, where that is known without counting them
   */
  public Page<T> newestFirst(DSLContext dsl, Window window, Field<? extends Number> total) {
    return page(dsl, DSL.noCondition(), List.of(id.desc()), window, total);
  }

  private Field<Integer> count(Condition passes) {
    return field(selectCount().from(rows).where(passes));
  }

  private Page<T> page(
      DSLContext dsl,
      Condition passes,
      List<SortField<?>> sort,
      Window window,
      Field<? extends Number> total) {
    Field<? extends Number> counted = total.as("total");
    Result<Record> page =
        dsl.select(counted)
            .select(fields)
            .from(withDetails)
            .where(passes)
            .orderBy(sort)
            .limit(inline(window.limit()))
            .offset(window.offset())
            .fetch();
    if (page.isNotEmpty()) {
      return new Page<>(page.map(item), page.getFirst().get(counted).longValue());
    }
    return new Page<>(
        List.of(),
        window.offset() == 0 ? 0 : dsl.select(counted).fetchSingle().value1().longValue());
  }

  /** Whether the name of that key has the text as a part; its signs stand for themselves. */
  public static Condition found(Field<String> key, Optional<String> search) {
    return search.map(text -> key.contains(Label.key(text))).orElseGet(DSL::noCondition);
  }

  public static <V> Condition equal(Field<V> field, Optional<V> wanted) {
    return wanted.map(field::eq).orElseGet(DSL::noCondition);
  }

  /** Whether what these two columns hold is wanted. */
  public static Condition stamped(Field<Long> by, Field<Instant> at, StampFilter wanted) {
    return equal(by, wanted.by().map(UserId::value)).and(within(at, wanted.at()));
  }

  public static SortField<?> sorted(Field<?> field, Order<?> order) {
    return order.descending() ? field.desc() : field.asc();
  }

  /** Whether a value lies in the range. */
  public static <V extends Comparable<V>> Condition within(Field<V> field, Between<V> wanted) {
    Condition min = wanted.min().map(field::ge).orElseGet(DSL::noCondition);
    return min.and(wanted.max().map(field::le).orElseGet(DSL::noCondition));
  }
}
