package dev.khata.http.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8, the names of the columns in the first
 * line. Texts that a spreadsheet would take for a formula begin with an apostrophe.
 *
 * @param marked whether the file begins with a byte order mark, by which Excel knows UTF-8
 */
public record CsvFormat(boolean marked) implements SheetFormat {
  private static final char MARK = '\uFEFF';

  /** Many times the bytes that go out at once would be gathered for nothing. */
  private static final int BUFFER = 1 << 13;

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public Pen begin(Sheet sheet, OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (marked) {
      text.write(MARK);
    }
    CsvWriter csv = CsvWriter.builder().bufferSize(BUFFER).build(text);
    csv.writeRecord(sheet.columns().stream().map(Column::name).toList());
    return new Lines(csv, sheet.columns().stream().map(column -> texts(column, sheet)).toList());
  }

  private static Function<Object, String> texts(Column column, Sheet sheet) {
    return CellTexts.of(column.kind(), sheet.zone(), sheet.names());
  }

  private record Lines(CsvWriter csv, List<Function<Object, String>> texts) implements Pen {
    @Override
    public void row(ReportRow row) {
      String[] cells = new String[texts.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = row.cell(i).map(texts.get(i)).orElse("");
      }
      csv.writeRecord(cells);
    }

    @Override
    public void end() throws IOException {
      csv.close();
    }
  }
}
