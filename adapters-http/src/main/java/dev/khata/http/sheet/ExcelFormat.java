package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of Excel (Office Open XML): amounts and counts are numbers, times are dates and times
 * of the zone to the second, all else is text as it stands. What has no place on one sheet goes on
 * on the next.
 */
public record ExcelFormat() implements SheetFormat {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Rows of a sheet, the first of which has the titles of the columns. */
  private static final int MAX_ROWS = 1 << 20;

  private static final int ROWS_AT_A_TIME = 500;
  private static final int LONGEST_NAME = 25;

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public Pen begin(Sheet sheet, OutputStream out) throws IOException {
    StreamableZip zip = new StreamableZip(out);
    Workbook book = new Workbook(zip, "Khata", "1.0");
    book.setCompressionLevel(Deflater.NO_COMPRESSION);
    return new Book(sheet, book, zip);
  }

  private static final class Book implements Pen {
    private final Sheet sheet;
    private final Workbook book;
    private final StreamableZip zip;
    private final List<ExcelCell> cells = new ArrayList<>();
    private Worksheet page;
    private int pages;
    private int row;

    private Book(Sheet sheet, Workbook book, StreamableZip zip) throws IOException {
      this.sheet = sheet;
      this.book = book;
      this.zip = zip;
      sheet.columns().forEach(column -> cells.add(ExcelCell.of(column.kind(), sheet)));
      this.page = newPage();
    }

    /** Its widths and what stands still are set first, since they are lost once rows are out. */
    private Worksheet newPage() throws IOException {
      pages++;
      String name = sheet.title().substring(0, Math.min(LONGEST_NAME, sheet.title().length()));
      Worksheet begun = book.newWorksheet(pages == 1 ? name : name + " " + pages);
      begun.freezePane(0, 1);
      for (int i = 0; i < cells.size(); i++) {
        Column column = sheet.columns().get(i);
        begun.width(i, cells.get(i).width());
        begun.inlineString(0, i, column.title());
        begun.style(0, i).bold().set();
      }
      begun.flush();
      row = 1;
      return begun;
    }

    @Override
    public void row(ReportRow values) throws IOException {
      if (row == MAX_ROWS) {
        page.finish();
        page = newPage();
      }
      for (int i = 0; i < cells.size(); i++) {
        ExcelCell cell = cells.get(i);
        int at = i;
        values.cell(i).ifPresent(value -> cell.put(page, row, at, value));
      }
      row++;
      if (row % ROWS_AT_A_TIME == 0) {
        page.flush();
      }
    }

    @Override
    public void end() throws IOException {
      page.finish();
      book.finish();
      zip.finish();
    }
  }
}
