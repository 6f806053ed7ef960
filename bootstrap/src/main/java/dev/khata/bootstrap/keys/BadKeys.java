package dev.khata.bootstrap.keys;

import java.util.List;

/** A failure: keys can't be used as they stand. The problems name keys by id, never by content. */
public final class BadKeys extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public BadKeys(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  BadKeys(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
