package dev.khata.http.sheet;

import dev.khata.domain.reporting.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Pages to print and to read: a title, what was asked for, a table whose head is on every page,
 * sums below it.
 *
 * <p>A row too many is a {@link TooManyRowsException}, before anything was written.
 *
 * @param currency of all amounts
 * @param notes what else there is to know of the rows, such as by what they were chosen
 */
public record PdfFormat(String currency, List<String> notes) implements SheetFormat {
  public static final String MEDIA_TYPE = "application/pdf";

  /** Nobody reads more pages; they are kept in memory until the last one is drawn. */
  public static final int MOST_ROWS = 10_000;

  /** Columns that a page has room for when it stands upright. */
  private static final int UPRIGHT = 7;

  private static final float MARGIN = 28;

  public PdfFormat {
    notes = List.copyOf(notes);
  }

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public Pen begin(Sheet sheet, OutputStream out) throws IOException {
    ShapedText layout = new ShapedText();
    Document document = new Document(page(sheet.columns()), MARGIN, MARGIN, MARGIN, 2 * MARGIN);
    document.setGlyphLayoutManager(layout);
    document.addTitle(sheet.title());
    document.addCreator("Khata");
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try {
      PdfWriter writer = PdfWriter.getInstance(document, made);
      BaseFont font = ReportFont.of(layout);
      writer.setPageEvent(new PdfFooter(sheet.title(), font));
      document.open();
      return new PdfPen(
          new PdfTable(document, writer, layout, font, sheet), sheet, this, made, out);
    } catch (DocumentException e) {
      throw new IOException(e);
    }
  }

  private static Rectangle page(List<Column> columns) {
    return columns.size() <= UPRIGHT ? PageSize.A4 : PageSize.A4.rotate();
  }
}
