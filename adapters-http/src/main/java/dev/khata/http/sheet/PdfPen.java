package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes what a PDF tells: what it is, its rows, and their sums. */
final class PdfPen implements SheetFormat.Pen {
  private final PdfTable table;
  private final ByteArrayOutputStream made;
  private final OutputStream out;
  private final List<Column> columns;
  private final List<Function<Object, String>> texts;
  private final PdfSums sums;
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
    sums = new PdfSums(columns);
    table.title(sheet.title());
    format.notes().forEach(table::note);
    table.note("Times as in " + sheet.zone() + ", amounts in " + format.currency());
    table.head(columns.stream().map(Column::title).toList());
  }

  @Override
  public void row(ReportRow row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(row.cell(i).map(texts.get(i)).orElse(""));
    }
    sums.add(row, cells);
    rows++;
    if (rows > PdfFormat.MOST_ROWS) {
      throw new TooManyRowsException(PdfFormat.MOST_ROWS);
    }
    table.row(cells);
  }

  @Override
  public void end() throws IOException {
    sums.rows().forEach(table::foot);
    table.note(rows == 1 ? "1 row" : rows + " rows");
    table.end();
    made.writeTo(out);
  }
}
