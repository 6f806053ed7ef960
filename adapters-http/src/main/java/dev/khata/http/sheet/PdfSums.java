package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the amounts of a table come to, apart where other columns tell them apart. */
final class PdfSums {
  private static final String LABEL = "Total";

  private final List<Column> columns;

  /** By a row that has nothing but what tells them apart, each in its own column. */
  private final Map<List<String>, BigDecimal[]> sums =
      new TreeMap<>(Comparator.comparing(cells -> String.join("\n", cells)));

  PdfSums(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * @param cells as they are drawn
   */
  void add(ReportRow row, List<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.summed()) {
        int at = i;
        row.cell(i).ifPresent(amount -> add(apart(column, cells), at, (BigDecimal) amount));
      }
    }
  }

  private void add(List<String> apart, int column, BigDecimal amount) {
    BigDecimal[] row = sums.computeIfAbsent(apart, key -> new BigDecimal[columns.size()]);
    row[column] = row[column] == null ? amount : row[column].add(amount);
  }

  private List<String> apart(Column summed, List<String> cells) {
    List<String> apart = new ArrayList<>(Collections.nCopies(cells.size(), ""));
    for (int i = 0; i < cells.size(); i++) {
      if (summed.summedPer().contains(columns.get(i).name())) {
        apart.set(i, cells.get(i));
      }
    }
    return apart;
  }

  /** As rows of that table; none where nothing was summed. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    sums.forEach(
        (apart, amounts) -> {
          List<String> row = new ArrayList<>(apart);
          for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] != null) {
              row.set(i, amounts[i].toPlainString());
            }
          }
          if (row.getFirst().isEmpty()) {
            row.set(0, LABEL);
          }
          rows.add(row);
        });
    return rows;
  }
}
