package dev.khata.http.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The names under which the values of a domain type stand in one contract: in JSON, in queries, in
 * paths and in its document. Every value has exactly one name and every name one value, so the
 * domain can rename a constant without a client noticing.
 *
 * <p>A sealed type of the domain is shown by an enumeration of its variants, with a switch from
 * each variant to its constant.
 *
 * @param <T> an enumeration, most often of the domain
 */
public final class ValueNames<T extends Enum<T>> {
  private final Class<T> type;
  private final String title;
  private final Map<T, String> names;
  private final Map<String, T> values;

  private ValueNames(Class<T> type, String title, Map<T, String> names, Map<String, T> values) {
    this.type = type;
    this.title = title;
    this.names = names;
    this.values = values;
  }

  /**
   * @param name a switch without default, so that a new constant doesn't compile without a name
   */
  public static <T extends Enum<T>> ValueNames<T> of(Class<T> type, Function<T, String> name) {
    return of(type, type.getSimpleName(), name, List.of(type.getEnumConstants()));
  }

  private static <T extends Enum<T>> ValueNames<T> of(
      Class<T> type, String title, Function<T, String> name, List<T> order) {
    Map<T, String> names = new LinkedHashMap<>();
    Map<String, T> values = new LinkedHashMap<>();
    for (T value : order) {
      String given = name.apply(value);
      if (given.isBlank()) {
        throw new IllegalArgumentException(type.getName() + "." + value + " has no name");
      }
      T other = values.put(given, value);
      if (other != null) {
        throw new IllegalArgumentException(
            type.getName() + ": " + value + " and " + other + " are both named " + given);
      }
      names.put(value, given);
    }
    return new ValueNames<>(type, title, names, values);
  }

  /** The same, under another title than the type's name, for types of one name. */
  public ValueNames<T> titled(String other) {
    return new ValueNames<>(type, other, names, values);
  }

  /** The same, listed in another order than that of the constants. */
  public ValueNames<T> listed(List<T> listed) {
    if (listed.size() != names.size() || !Set.copyOf(listed).equals(names.keySet())) {
      throw new IllegalArgumentException(type.getName() + " has other values: " + listed);
    }
    return of(type, title, this::of, listed);
  }

  public Class<T> type() {
    return type;
  }

  /** What the document calls the type. */
  public String title() {
    return title;
  }

  public String of(T value) {
    String name = names.get(value);
    if (name == null) {
      throw new IllegalStateException("every value has a name: " + value);
    }
    return name;
  }

  /** The value of that very name. */
  public Optional<T> parse(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All names, as they are listed. */
  public List<String> all() {
    return new ArrayList<>(values.keySet());
  }
}
