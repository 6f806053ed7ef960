package dev.khata.persistence.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link Values} that are arrays, each with an element for every element of one list.
 *
 * @param <V> what the list is taken from
 * @param <T> what the list is of
 */
public final class ArrayValues<V, T> {
  private final Values<V> values;
  private final Function<V, List<T>> list;

  ArrayValues(Values<V> values, Function<V, List<T>> list) {
    this.values = values;
    this.list = list;
  }

  Values<V> values() {
    return values;
  }

  public ArrayValues<V, T> texts(String name, Function<T, @Nullable String> text) {
    return with(name, "text", of -> of.stream().map(text).toArray(String[]::new));
  }

  public ArrayValues<V, T> longs(String name, Function<T, @Nullable Long> number) {
    return with(name, "bigint", of -> of.stream().map(number).toArray(Long[]::new));
  }

  public ArrayValues<V, T> integers(String name, Function<T, @Nullable Integer> number) {
    return with(name, "integer", of -> of.stream().map(number).toArray(Integer[]::new));
  }

  public ArrayValues<V, T> shorts(String name, Function<T, @Nullable Short> number) {
    return with(name, "smallint", of -> of.stream().map(number).toArray(Short[]::new));
  }

  public ArrayValues<V, T> booleans(String name, Function<T, @Nullable Boolean> value) {
    return with(name, "boolean", of -> of.stream().map(value).toArray(Boolean[]::new));
  }

  public ArrayValues<V, T> instants(String name, Function<T, Instant> instant) {
    return with(
        name,
        "timestamptz",
        of -> of.stream().map(instant).map(Instant::toString).toArray(String[]::new));
  }

  public ArrayValues<V, T> optionalInstants(String name, Function<T, Optional<Instant>> instant) {
    return with(name, "timestamptz", of -> texts(of, instant));
  }

  public ArrayValues<V, T> optionalTimes(String name, Function<T, Optional<LocalDateTime>> time) {
    return with(name, "timestamp", of -> texts(of, time));
  }

  private static <T> @Nullable String[] texts(
      List<T> of, Function<T, ? extends Optional<?>> value) {
    return of.stream()
        .map(value)
        .map(one -> one.map(Object::toString).orElse(null))
        .toArray(String[]::new);
  }

  public ArrayValues<V, T> uuids(String name, Function<T, UUID> id) {
    return with(name, "uuid", of -> of.stream().map(id).toArray(UUID[]::new));
  }

  public ArrayValues<V, T> bytes(String name, Function<T, byte[]> value) {
    return with(name, "bytea", of -> of.stream().map(value).toArray(byte[][]::new));
  }

  private ArrayValues<V, T> with(String name, String type, Function<List<T>, Object[]> array) {
    return new ArrayValues<>(
        values.with(
            name,
            type + "[]",
            (statement, n, v) ->
                statement.setArray(
                    n, statement.getConnection().createArrayOf(type, array.apply(list.apply(v))))),
        list);
  }
}
