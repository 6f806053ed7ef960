package dev.khata.http.sheet;

import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Draws text as its script wants it: conjuncts, vowel signs in their places, Urdu joined and from
 * right to left, digits from left to right.
 *
 * <p>Beside the glyphs of scripts in which several letters are one glyph stands the text itself, to
 * be copied and searched. Not so for scripts from right to left: readers take it for glyphs and
 * turn it round (OpenPDF 3.0.5 read by PDFium and Poppler), while they find those letters by
 * themselves.
 */
final class ShapedText extends GlyphLayoutManager {
  /** Below it each letter is a glyph wherever it stands. */
  private static final char FIRST_SHAPED = '\u0300';

  /** Below it no two letters are one glyph. */
  private static final char FIRST_INDIC = '\u0900';

  private static final int MEASURED_MAX = 10_000;

  /** What was measured already: a text is, several times before it is drawn. */
  private final Map<Measured, Float> widths = new HashMap<>();

  private record Measured(BaseFont font, float size, String text) {}

  @Override
  public void showText(PdfContentByte page, BaseFont font, float size, String text) {
    if (isPlain(text)) {
      page.showTextBasic(text);
      return;
    }
    setWriteActualText(isManyToOne(text));
    super.showText(page, font, size, text);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < FIRST_SHAPED);
  }

  private static boolean isManyToOne(String text) {
    char[] letters = text.toCharArray();
    return text.chars().anyMatch(letter -> letter >= FIRST_INDIC)
        && !Bidi.requiresBidi(letters, 0, letters.length);
  }

  /** How wide it is drawn. */
  float width(BaseFont font, float size, String text) {
    if (isPlain(text)) {
      return font.getWidthPoint(text, size);
    }
    if (widths.size() >= MEASURED_MAX) {
      widths.clear();
    }
    return widths.computeIfAbsent(new Measured(font, size, text), this::measure);
  }

  private float measure(Measured of) {
    String text = of.text();
    Bidi runs = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    float width = 0;
    for (int i = 0; i < runs.getRunCount(); i++) {
      String run = text.substring(runs.getRunStart(i), runs.getRunLimit(i));
      GlyphVector glyphs = computeGlyphVector(of.font(), of.size(), run);
      width += (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }
    return width;
  }
}
