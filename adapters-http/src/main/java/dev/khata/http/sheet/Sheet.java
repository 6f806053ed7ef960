package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.http.endpoint.Vocabulary;
import java.time.ZoneId;
import java.util.List;

/**
 * What is the same for every row of a file.
 *
 * @param title of the whole
 * @param zone in which times are written
 * @param decimals that amounts of money have
 * @param names of the values of domain types
 */
public record Sheet(
    String title, List<Column> columns, ZoneId zone, int decimals, Vocabulary names) {
  public Sheet {
    columns = List.copyOf(columns);
  }
}
