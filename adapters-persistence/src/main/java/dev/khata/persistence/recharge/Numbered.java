package dev.khata.persistence.recharge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The values of a map in the order of its keys, each with its place in it, counted from 1. */
final class Numbered<T> {
  private final List<T> values;
  private final Map<T, Integer> numbers = new HashMap<>();

  Numbered(SortedMap<?, T> sorted) {
    values = new ArrayList<>(sorted.values());
    for (T value : values) {
      numbers.put(value, numbers.size() + 1);
    }
  }

  List<T> values() {
    return values;
  }

  int of(T value) {
    Integer number = numbers.get(value);
    if (number == null) {
      throw new IllegalArgumentException("not one of them");
    }
    return number;
  }
}
