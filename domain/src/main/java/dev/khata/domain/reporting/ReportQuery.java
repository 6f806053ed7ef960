package dev.khata.domain.reporting;

import dev.khata.domain.kernel.Window;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a report are wanted, and how.
 *
 * @param wanted all of which a row must have
 * @param by what they are sorted by; empty for the key, which also breaks ties
 * @param window which part of them is read; empty for all
 */
public record ReportQuery(
    List<Wanted> wanted, Optional<Column> by, boolean descending, Optional<Window> window) {
  /** All there are. */
  public static final ReportQuery ALL =
      new ReportQuery(List.of(), Optional.empty(), false, Optional.empty());

  public ReportQuery {
    wanted = List.copyOf(wanted);
  }
}
