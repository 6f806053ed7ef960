package dev.khata.bootstrap.settings;

import java.util.List;

/** A failure: the configuration can't be used. Holds one line for each problem, and no secret. */
public final class BadConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public BadConfiguration(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
