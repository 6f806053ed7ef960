package dev.khata.domain.reporting;

import java.util.Set;

/** A field of a request by which rows are chosen; what it says is about the column it stands at. */
public sealed interface Filter {

  /** As clients send it. */
  String field();

  /**
   * Takes a list, and finds what is equal to one of its members.
   *
   * @param usual what is found where no list is sent; empty for all
   */
  record AnyOf(String field, Set<? extends Enum<?>> usual) implements Filter {
    public AnyOf {
      usual = Set.copyOf(usual);
    }
  }

  /** Takes one value, and finds what is equal to it. */
  record Is(String field) implements Filter {}

  /** Finds what is not below. */
  record AtLeast(String field) implements Filter {}

  /** Finds what is not above. */
  record AtMost(String field) implements Filter {}

  /** Finds what has the text as a part, in upper or lower case. */
  record Part(String field) implements Filter {}
}
