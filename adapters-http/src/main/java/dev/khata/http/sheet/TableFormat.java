package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Text in columns, for terminals: what it is, titles, then a line a row, numbers to the right. How
 * wide the columns are is seen from the first rows; a longer cell further down pushes its line to
 * the right.
 */
public record TableFormat() implements SheetFormat {
  private static final int ROWS_SEEN = 1_000;
  private static final String BETWEEN = "  ";

  @Override
  public String mediaType() {
    return "text/plain; charset=utf-8";
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public Pen begin(Sheet sheet, OutputStream out) {
    return new Lines(sheet, new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static final class Lines implements Pen {
    private final String title;
    private final List<Column> columns;
    private final Writer text;
    private final List<Function<Object, String>> texts;
    private final int[] widths;
    private final List<String[]> seen = new ArrayList<>();
    private boolean begun;

    private Lines(Sheet sheet, Writer text) {
      this.title = sheet.title();
      this.columns = sheet.columns();
      this.text = text;
      this.texts =
          columns.stream()
              .map(column -> CellTexts.of(column.kind(), sheet.zone(), sheet.names()))
              .toList();
      this.widths = columns.stream().mapToInt(column -> column.title().length()).toArray();
      seen.add(columns.stream().map(Column::title).toArray(String[]::new));
    }

    @Override
    public void row(ReportRow row) throws IOException {
      String[] cells = new String[texts.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = row.cell(i).map(texts.get(i)).orElse("");
      }
      if (begun) {
        write(cells);
        return;
      }
      for (int i = 0; i < cells.length; i++) {
        widths[i] = Math.max(widths[i], cells[i].length());
      }
      seen.add(cells);
      if (seen.size() > ROWS_SEEN) {
        writeSeen();
      }
    }

    private void writeSeen() throws IOException {
      begun = true;
      text.write(title + "\n\n");
      for (String[] cells : seen) {
        write(cells);
      }
      seen.clear();
    }

    private void write(String[] cells) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.length; i++) {
        String blanks = " ".repeat(Math.max(0, widths[i] - cells[i].length()));
        line.append(i == 0 ? "" : BETWEEN)
            .append(isNumber(columns.get(i).kind()) ? blanks + cells[i] : cells[i] + blanks);
      }
      text.write(line.toString().stripTrailing() + "\n");
    }

    private static boolean isNumber(Kind kind) {
      return kind == Kind.Simple.MONEY || kind == Kind.Simple.COUNT || kind == Kind.Simple.ID;
    }

    @Override
    public void end() throws IOException {
      if (!begun) {
        writeSeen();
      }
      text.close();
    }
  }
}
