package dev.khata.domain.reporting;

import java.util.Set;

/** What a row must have in one column to be wanted. Values are as {@link Kind} says. */
public sealed interface Wanted {
  Column column();

  /** One of these. */
  record AnyOf(Column column, Set<?> values) implements Wanted {
    public AnyOf {
      values = Set.copyOf(values);
    }
  }

  /** This or more. */
  record AtLeast(Column column, Comparable<?> bound) implements Wanted {}

  /** This or less. */
  record AtMost(Column column, Comparable<?> bound) implements Wanted {}

  /** This as a part, in whichever case. */
  record Part(Column column, String text) implements Wanted {}
}
