package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what a PDF tells: what it is, its rows, and their sums. */
final class PdfPen implements SheetFormat.Pen {
  private final PdfTable table;
  private final ByteArrayOutputStream made;
  private final OutputStream out;
  private final List<Column> columns;
  private final List<Function<Object, String>> texts;
  private final BigDecimal[] sums;
  private int rows;

  /**
   * @param made what the table is drawn into
   * @param out where all of it goes in the end
   */
  PdfPen(
      PdfTable table, Sheet sheet, PdfFormat format, ByteArrayOutputStream made, OutputStream out) {
    this.table = table;
    this.made = made;
    this.out = out;
    columns = sheet.columns();
    texts = columns.stream().map(column -> PdfCells.texts(column, sheet)).toList();
    sums = new BigDecimal[columns.size()];
    table.title(sheet.title());
    format.notes().forEach(table::note);
    table.note("Times as in " + sheet.zone() + ", amounts in " + format.currency());
    table.head(columns.stream().map(Column::title).toList());
  }

  @Override
  public void row(ReportRow row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Optional<Object> value = row.cell(i);
      cells.add(value.map(texts.get(i)).orElse(""));
      if (value.isPresent() && columns.get(i).summed()) {
        BigDecimal sum = sums[i] == null ? BigDecimal.ZERO : sums[i];
        sums[i] = sum.add((BigDecimal) value.get());
      }
    }
    rows++;
    if (rows > PdfFormat.MOST_ROWS) {
      throw new TooManyRowsException(PdfFormat.MOST_ROWS);
    }
    table.row(cells);
  }

  @Override
  public void end() throws IOException {
    List<String> totals = new ArrayList<>(columns.size());
    for (BigDecimal sum : sums) {
      totals.add(sum == null ? "" : sum.toPlainString());
    }
    if (totals.stream().anyMatch(total -> !total.isEmpty())) {
      if (totals.getFirst().isEmpty()) {
        totals.set(0, "Total");
      }
      table.foot(totals);
    }
    table.note(rows == 1 ? "1 row" : rows + " rows");
    table.end();
    made.writeTo(out);
  }
}
