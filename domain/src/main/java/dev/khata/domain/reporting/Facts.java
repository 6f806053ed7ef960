package dev.khata.domain.reporting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What analytics have found, by the names of their parts: a figure as its {@link Measure} says, or
 * as an {@code Optional} of it where there may be none; an object as {@code Facts}; rows as a list
 * of them.
 */
public record Facts(Map<String, Object> values) {
  public Facts {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Names and values in turn. */
  static Facts of(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Facts(values);
  }

  /** The counts of each key, with what part of all each is. */
  public static List<Facts> shares(List<Share> shares) {
    long all = shares.stream().mapToLong(Share::count).sum();
    return shares.stream()
        .map(
            share ->
                of(
                    "key", share.key(),
                    "count", share.count(),
                    "percent", Timeline.percent(share.count(), all)))
        .toList();
  }

  /**
   * How many there are of a key.
   *
   * @param key its value, or an {@link Optional} of it
   */
  public record Share(Object key, long count) {}
}
