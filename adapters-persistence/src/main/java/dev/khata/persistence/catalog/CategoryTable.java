package dev.khata.persistence.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * The table of one kind of category.
 *
 * @param createdAt if the table keeps when a category was added
 * @param memberOf of the plans or offers, which category they belong to
 * @param sort the column behind what a list can be sorted by
 */
record CategoryTable<T, S extends Enum<S>>(
    Table<?> rows,
    TableField<?, Long> id,
    TableField<?, String> name,
    TableField<?, String> nameKey,
    TableField<?, String> description,
    Optional<TableField<?, Instant>> createdAt,
    TableField<?, Long> memberOf,
    Function<S, Field<?>> sort,
    RecordMapper<Record, T> category) {

  List<Field<?>> fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(id, name, description));
    createdAt.ifPresent(fields::add);
    return List.copyOf(fields);
  }
}
