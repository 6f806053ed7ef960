package dev.khata.domain.kernel;

import java.util.Optional;

/**
 * What lies between two values, both included. Where one is missing, that side is open; where the
 * first is above the second, nothing does.
 */
public record Between<T extends Comparable<T>>(Optional<T> min, Optional<T> max) {

  /** Everything. */
  public static <T extends Comparable<T>> Between<T> any() {
    return new Between<T>(Optional.empty(), Optional.empty());
  }

  public boolean holds(T value) {
    return min.map(bound -> bound.compareTo(value) <= 0).orElse(true)
        && max.map(bound -> bound.compareTo(value) >= 0).orElse(true);
  }
}
