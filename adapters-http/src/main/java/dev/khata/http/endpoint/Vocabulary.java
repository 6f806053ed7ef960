package dev.khata.http.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one contract names the values of domain types, for all types that it shows. */
public final class Vocabulary {
  /** For whoever shows none. */
  public static final Vocabulary NONE = new Vocabulary(List.of());

  private final Map<Class<?>, ValueNames<?>> byType = new LinkedHashMap<>();

  private Vocabulary(List<ValueNames<?>> all) {
    Map<String, ValueNames<?>> byTitle = new LinkedHashMap<>();
    for (ValueNames<?> names : all) {
      if (byType.put(names.type(), names) != null) {
        throw new IllegalArgumentException(names.type().getName() + " is named twice");
      }
      if (byTitle.put(names.title(), names) != null) {
        throw new IllegalArgumentException("two types are titled " + names.title());
      }
    }
  }

  public static Vocabulary of(List<ValueNames<?>> all) {
    return new Vocabulary(all);
  }

  public static Vocabulary of(ValueNames<?>... all) {
    return of(List.of(all));
  }

  /** Empty for a type that the contract doesn't show. */
  public Optional<ValueNames<?>> of(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }
}
