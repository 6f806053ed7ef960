package dev.khata.http.sheet;

import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** At the foot of every page its title, its number, and how many there are. */
final class PdfFooter extends PdfPageEventHelper {
  /** Of what is written once the last page is known. */
  private static final float WIDTH = 40;

  private static final float SIZE = 8;

  /** As wide as the number of the last page, which is not known yet. */
  private static final String MOST_PAGES = "00";

  private final String title;
  private final BaseFont font;
  private Optional<PdfTemplate> pages = Optional.empty();

  PdfFooter(String title, BaseFont font) {
    this.title = title;
    this.font = font;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    pages = Optional.of(writer.getDirectContent().createTemplate(WIDTH, 2 * SIZE));
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte page = writer.getDirectContent();
    float y = document.bottom() - 2 * SIZE;
    String number = "Page " + writer.getPageNumber() + " of ";
    float x = document.right() - font.getWidthPoint(number + MOST_PAGES, SIZE);
    show(page, title, document.left(), y);
    show(page, number, x, y);
    float behind = x + font.getWidthPoint(number, SIZE);
    pages.ifPresent(count -> page.addTemplate(count, behind, y));
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    String last = Integer.toString(writer.getPageNumber() - 1);
    pages.ifPresent(count -> show(count, last, 0, 0));
  }

  private void show(PdfContentByte content, String text, float x, float y) {
    content.beginText();
    content.setFontAndSize(font, SIZE);
    content.setTextMatrix(x, y);
    content.showText(text);
    content.endText();
  }
}
