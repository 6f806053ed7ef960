package dev.khata.domain.reporting;

import java.util.Optional;

/** A row of a report, good until the next one is read. */
@FunctionalInterface
public interface ReportRow {

  /**
   * What stands in a cell, as the column's {@link Kind} says.
   *
   * @param column its number among those that are shown, from 0
   */
  Optional<Object> cell(int column);
}
