package dev.khata.persistence.database;

import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/** Deletes or changes many rows in statements that each end well within the time-out of one. */
public final class Sweep {
  private static final int CHUNK = 1_000;

  private Sweep() {}

  /**
   * Deletes every row of the table for which the condition holds, chunk by chunk; returns how many.
   *
   * <p>The condition stands twice in each statement: a row that changes while the statement waits
   * for it is judged again as it then is, and only the outer condition is.
   */
  public static int of(DSLContext dsl, Table<?> table, Condition condition) {
    List<? extends Field<?>> key = keyOf(table);
    int swept = 0;
    int chunk;
    do {
      chunk =
          dsl.deleteFrom(table)
              .where(
                  DSL.row(key)
                      .in(dsl.select(key).from(table).where(condition).limit(inline(CHUNK))))
              .and(condition)
              .execute();
      swept += chunk;
    } while (chunk == CHUNK);
    return swept;
  }

  /**
   * Sets columns of every row of the table for which the condition holds, chunk by chunk, so that
   * it holds no longer; returns of how many.
   */
  public static int of(
      DSLContext dsl, Table<?> table, Condition condition, Map<Field<?>, ?> columns) {
    List<? extends Field<?>> key = keyOf(table);
    int swept = 0;
    int chunk;
    do {
      chunk =
          dsl.update(table)
              .set(columns)
              .where(
                  DSL.row(key)
                      .in(dsl.select(key).from(table).where(condition).limit(inline(CHUNK))))
              .and(condition)
              .execute();
      swept += chunk;
    } while (chunk == CHUNK);
    return swept;
  }

  private static List<? extends Field<?>> keyOf(Table<?> table) {
    UniqueKey<?> key = table.getPrimaryKey();
    if (key == null) {
      throw new IllegalArgumentException("no primary key: " + table.getName());
    }
    return key.getFields();
  }
}
