package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A table over as many pages as it takes, its head on each. Drawn line by line: the tables of the
 * library measure each row many times, which made ten thousand rows a matter of half a minute.
 */
final class PdfTable {
  private static final float LARGEST = 9;
  private static final float TITLE = 14;

  /** Of the size of letters: those of Devanagari and Nastaliq reach far up and down. */
  private static final float LEADING = 1.4f;

  private static final float DESCENT = 0.4f;
  private static final float PADDING = 2;

  /** Between a number and the text of the next column, which would look like one. */
  private static final float SIDE = 3.5f;

  /** What is just as wide as its column stays in it. */
  private static final float ROUNDING = 0.05f;

  private static final Color RULE = new Color(0xcc, 0xcc, 0xcc);
  private static final Color SHADE = new Color(0xee, 0xee, 0xee);

  private final Document document;
  private final PdfContentByte canvas;
  private final ShapedText layout;
  private final BaseFont font;
  private final CellLines lines;
  private final List<Boolean> toTheRight;
  private final float[] widths;
  private final float size;
  private List<String> head = List.of();
  private float y;

  PdfTable(Document document, PdfWriter writer, ShapedText layout, BaseFont font, Sheet sheet) {
    List<Column> columns = sheet.columns();
    this.document = document;
    this.layout = layout;
    canvas = writer.getDirectContent();
    this.font = font;
    toTheRight = columns.stream().map(PdfCells::isToTheRight).toList();
    widths = new float[columns.size()];
    float room = document.right() - document.left() - widths.length * 2 * SIDE;
    float needed = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = needed(columns.get(i), sheet);
      needed += widths[i];
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = widths[i] * room / needed + 2 * SIDE;
    }
    size = Math.min(LARGEST, LARGEST * room / needed);
    lines = new CellLines(text -> layout.width(font, size, text));
    y = document.top();
  }

  /** Of what most cells have in one line, and of what is never broken. */
  private float needed(Column column, Sheet sheet) {
    String digits = "0".repeat(PdfCells.digits(column));
    return Stream.concat(Stream.of(digits), PdfCells.whole(column, sheet))
        .map(text -> layout.width(font, LARGEST, text))
        .reduce(0f, Math::max);
  }

  void title(String text) {
    line(text, TITLE);
  }

  /** A line of its own, as wide as the page. */
  void note(String text) {
    CellLines wide = new CellLines(part -> layout.width(font, LARGEST, part));
    wide.of(text, document.right() - document.left()).forEach(line -> line(line, LARGEST));
  }

  private void line(String text, float height) {
    makeRoom(height * LEADING);
    y -= height * LEADING;
    show(text, document.left(), y + height * DESCENT, height);
  }

  /** What stands above the rows of every page. */
  void head(List<String> titles) {
    head = titles;
    y -= PADDING;
    shaded(head);
  }

  void row(List<String> cells) {
    draw(broken(cells), false);
  }

  /** A row that stands out. */
  void foot(List<String> cells) {
    shaded(cells);
  }

  private void shaded(List<String> cells) {
    draw(broken(cells), true);
  }

  void end() {
    document.close();
  }

  private List<List<String>> broken(List<String> cells) {
    List<List<String>> broken = new ArrayList<>(cells.size());
    for (int i = 0; i < widths.length; i++) {
      broken.add(lines.of(cells.get(i), widths[i] - 2 * SIDE + ROUNDING));
    }
    return broken;
  }

  private void draw(List<List<String>> cells, boolean shaded) {
    int most = cells.stream().mapToInt(List::size).max().orElse(0);
    float height = most * size * LEADING + 2 * PADDING;
    if (makeRoom(height)) {
      draw(broken(head), true);
    }
    y -= height;
    frame(height, shaded);
    float x = document.left();
    for (int i = 0; i < widths.length; i++) {
      cell(cells.get(i), i, x, y + height - PADDING);
      x += widths[i];
    }
  }

  private void cell(List<String> text, int column, float x, float top) {
    float base = top;
    for (String line : text) {
      base -= size * LEADING;
      float left = x + SIDE;
      if (toTheRight.get(column)) {
        left = x + widths[column] - SIDE - layout.width(font, size, line);
      }
      show(line, left, base + size * DESCENT, size);
    }
  }

  private void frame(float height, boolean shaded) {
    float width = document.right() - document.left();
    if (shaded) {
      canvas.setColorFill(SHADE);
      canvas.rectangle(document.left(), y, width, height);
      canvas.fill();
      canvas.setColorFill(Color.BLACK);
    }
    canvas.setColorStroke(RULE);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), y);
    canvas.lineTo(document.right(), y);
    canvas.stroke();
  }

  private void show(String text, float x, float base, float height) {
    if (!text.isEmpty()) {
      canvas.beginText();
      canvas.setFontAndSize(font, height);
      canvas.setTextMatrix(x, base);
      canvas.showText(text);
      canvas.endText();
    }
  }

  /** Whether that took a new page. */
  private boolean makeRoom(float height) {
    if (y - height >= document.bottom()) {
      return false;
    }
    document.newPage();
    y = document.top();
    return true;
  }
}
