package dev.khata.persistence.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The values of a {@link HotSql}: the one list of their names and types, and of what is bound for
 * each. Immutable; what adds a value returns a longer list.
 *
 * @param <V> what the values are taken from
 */
public final class Values<V> {
  private final Map<String, Value<V>> byName;

  private Values(Map<String, Value<V>> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /**
   * One value.
   *
   * @param type in SQL
   */
  record Value<V>(String type, Setter<V> setter) {}

  @FunctionalInterface
  interface Setter<V> {
    void set(PreparedStatement statement, int place, V values) throws SQLException;
  }

  public static <V> Values<V> none() {
    return new Values<>(Map.of());
  }

  public Values<V> text(String name, Function<V, String> text) {
    return with(name, "text", (statement, n, v) -> statement.setString(n, text.apply(v)));
  }

  public Values<V> optionalText(String name, Function<V, Optional<String>> text) {
    return with(
        name, "text", (statement, n, v) -> statement.setString(n, text.apply(v).orElse(null)));
  }

  public Values<V> number(String name, ToLongFunction<V> number) {
    return with(name, "bigint", (statement, n, v) -> statement.setLong(n, number.applyAsLong(v)));
  }

  public Values<V> optionalNumber(String name, Function<V, Optional<Long>> number) {
    return with(
        name,
        "bigint",
        (statement, n, v) -> statement.setObject(n, number.apply(v).orElse(null), Types.BIGINT));
  }

  public Values<V> integer(String name, ToIntFunction<V> number) {
    return with(name, "integer", (statement, n, v) -> statement.setInt(n, number.applyAsInt(v)));
  }

  public Values<V> instant(String name, Function<V, Instant> instant) {
    return with(
        name,
        "timestamptz",
        (statement, n, v) -> statement.setObject(n, instant.apply(v).atOffset(ZoneOffset.UTC)));
  }

  public Values<V> uuid(String name, Function<V, UUID> id) {
    return with(name, "uuid", (statement, n, v) -> statement.setObject(n, id.apply(v)));
  }

  public Values<V> bytes(String name, Function<V, byte[]> bytes) {
    return with(name, "bytea", (statement, n, v) -> statement.setBytes(n, bytes.apply(v)));
  }

  /** Arrays of one length: what {@code columns} makes of the elements of a list. */
  public <T> Values<V> each(Function<V, List<T>> list, UnaryOperator<ArrayValues<V, T>> columns) {
    return columns.apply(new ArrayValues<>(this, list)).values();
  }

  /** These and those, which are taken from a part of what these are taken from. */
  public <W> Values<V> and(Values<W> those, Function<V, W> part) {
    Values<V> all = this;
    for (Map.Entry<String, Value<W>> one : those.byName.entrySet()) {
      Setter<W> setter = one.getValue().setter();
      all =
          all.with(
              one.getKey(),
              one.getValue().type(),
              (statement, n, v) -> setter.set(statement, n, part.apply(v)));
    }
    return all;
  }

  /** A call of that function with all of these, each under its name. */
  public String call(String function) {
    return byName.keySet().stream()
        .map(name -> name + " => :" + name)
        .collect(Collectors.joining(", ", function + "(", ")"));
  }

  Set<String> names() {
    return byName.keySet();
  }

  Value<V> get(String name) {
    Value<V> value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }

  Values<V> with(String name, String type, Setter<V> setter) {
    Map<String, Value<V>> longer = new LinkedHashMap<>(byName);
    if (longer.put(name, new Value<>(type, setter)) != null) {
      throw new IllegalArgumentException("two values for " + name);
    }
    return new Values<>(longer);
  }
}
