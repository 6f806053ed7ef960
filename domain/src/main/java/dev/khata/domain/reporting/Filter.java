package dev.khata.domain.reporting;

/** A field of a request by which rows are chosen; what it says is about the column it stands at. */
public sealed interface Filter {

  /** As clients send it. */
  String field();

  /** Takes a list, and finds what is equal to one of its members. */
  record AnyOf(String field) implements Filter {}

  /** Takes one value, and finds what is equal to it. */
  record Is(String field) implements Filter {}

  /** Finds what is not below. */
  record AtLeast(String field) implements Filter {}

  /** Finds what is not above. */
  record AtMost(String field) implements Filter {}

  /** Finds what has the text as a part, in upper or lower case. */
  record Part(String field) implements Filter {}
}
