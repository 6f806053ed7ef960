package dev.khata.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectSelectStep;

/**
 * A query so frequent that its SQL is rendered once and from then on only bound. Its values stand
 * in it as {@code DSL.param(name, type)}, each name once.
 */
public final class HotQuery {
  private final DSLContext dsl;
  private final String sql;
  private final List<String> names;
  private final Field<?>[] fields;

  private HotQuery(DSLContext dsl, String sql, List<String> names, Field<?>[] fields) {
    this.dsl = dsl;
    this.sql = sql;
    this.names = names;
    this.fields = fields;
  }

  /** The query that {@code rest} makes of a select of these fields. */
  public static HotQuery of(
      DSLContext dsl,
      List<Field<?>> fields,
      Function<SelectSelectStep<Record>, Select<Record>> rest) {
    Select<Record> query = rest.apply(dsl.select(fields));
    List<String> names =
        dsl.extractParams(query).values().stream()
            .filter(param -> !param.isInline())
            .map(Param::getName)
            .toList();
    return new HotQuery(dsl, dsl.render(query), names, fields.toArray(Field<?>[]::new));
  }

  /** The one row, if there is any; every name has a value. */
  public Optional<Record> fetchOptional(Map<String, ?> values) {
    return dsl.connectionResult(connection -> fetch(connection, values));
  }

  private Optional<Record> fetch(Connection connection, Map<String, ?> values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.size(); i++) {
        statement.setObject(i + 1, bindable(names.get(i), values));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return dsl.fetch(rows, fields).stream().map(Record.class::cast).findFirst();
      }
    } catch (SQLException e) {
      throw Failures.translated("can't read", e);
    }
  }

  private static Object bindable(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }
}
