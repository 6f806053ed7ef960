package dev.khata.persistence.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * A statement that runs often, or that jOOQ's DSL would make harder to read: its text is rendered
 * once and from then on only bound. Values stand in the text as {@code :name}, as often as need be,
 * and are cast to the type that {@link Values} declares for the name. Runs in the current
 * transaction if there is one.
 *
 * @param <V> what the values are taken from
 */
public final class HotSql<V> {
  /** A name, or what may look like one: a string, a quoted identifier, a comment, a cast. */
  private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\n]*|:(:|[a-z]\\w*)");

  private final String sql;
  private final List<Values.Value<V>> places;

  private HotSql(String sql, List<Values.Value<V>> places) {
    this.sql = sql;
    this.places = places;
  }

  /**
   * @throws IllegalArgumentException when the text names a value that there is not, or does not
   *     name one that there is
   */
  public static <V> HotSql<V> of(String text, Values<V> values) {
    List<Values.Value<V>> places = new ArrayList<>();
    Set<String> unused = new LinkedHashSet<>(values.names());
    String sql =
        NAME.matcher(text)
            .replaceAll(
                found -> {
                  String name = found.group(1);
                  if (name == null || name.equals(":")) {
                    return Matcher.quoteReplacement(found.group());
                  }
                  unused.remove(name);
                  Values.Value<V> value = values.get(name);
                  places.add(value);
                  return "?::" + value.type();
                });
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("the text does not name " + unused);
    }
    return new HotSql<>(sql, List.copyOf(places));
  }

  /** Of a query whose values stand in it as {@code DSL.param(name, type)}. */
  public static <V> HotSql<V> of(DSLContext dsl, Select<?> query, Values<V> values) {
    return of(dsl.renderNamedParams(query), values);
  }

  /** Makes something of all rows. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private interface Run<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  public <T> T query(DSLContext dsl, V values, Reader<T> reader) {
    return run(
        dsl,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
          }
        });
  }

  /** What is made of the first row, if there is any. */
  public <T> Optional<T> first(DSLContext dsl, V values, Reader<T> reader) {
    return query(
        dsl, values, rows -> rows.next() ? Optional.of(reader.read(rows)) : Optional.empty());
  }

  /** The first row, if there is any, which has these columns. */
  public Optional<Record> first(DSLContext dsl, V values, List<Field<?>> fields) {
    return all(dsl, values, fields).stream().findFirst();
  }

  /** All rows, which have these columns. */
  public List<Record> all(DSLContext dsl, V values, List<Field<?>> fields) {
    Field<?>[] columns = fields.toArray(Field<?>[]::new);
    return query(
        dsl, values, rows -> dsl.fetch(rows, columns).stream().map(Record.class::cast).toList());
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface RowSink {
    void accept(ResultSet row) throws SQLException;
  }

  /**
   * Hands out row after row, of which so many are in memory at once.
   *
   * @throws IllegalStateException outside a transaction, where the driver would take all at once
   */
  public void each(DSLContext dsl, V values, int rowsAtOnce, RowSink sink) {
    run(
        dsl,
        values,
        statement -> {
          if (statement.getConnection().getAutoCommit()) {
            throw new IllegalStateException("rows are handed out within a transaction alone");
          }
          statement.setFetchSize(rowsAtOnce);
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              sink.accept(rows);
            }
            return rowsAtOnce;
          }
        });
  }

  /** How many rows it changed. */
  public int execute(DSLContext dsl, V values) {
    return run(dsl, values, PreparedStatement::executeUpdate);
  }

  private <T> T run(DSLContext dsl, V values, Run<T> run) {
    return dsl.connectionResult(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < places.size(); i++) {
              places.get(i).setter().set(statement, i + 1, values);
            }
            return run.on(statement);
          } catch (SQLException e) {
            throw Failures.translated("can't run a statement", e);
          }
        });
  }
}
