package dev.khata.http.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager;
import org.openpdf.text.pdf.GlyphLayoutManager;

/**
 * Noto Sans for the scripts of South Asia, Latin and many more in one file, under the SIL Open Font
 * License 1.1, as sejda-fonts brings it.
 */
final class ReportFont {
  private static final String FILE = "/fonts/sans/NotoSansMerged-Regular.ttf";
  private static final int TABLE_ENTRY = 16;
  private static final int SCRIPT_ENTRY = 6;

  private static final byte[] BYTES = mended(read());

  private ReportFont() {}

  /** For text that is laid out by that manager. Reading it takes its time: once a document. */
  static BaseFont of(GlyphLayoutManager layout) {
    letAwtDoWithoutFontsOfTheSystem();
    try {
      return layout.loadFont("noto-sans.ttf", new ByteArrayInputStream(BYTES), 1).getBaseFont();
    } catch (GlyphLayoutFontManager.FontLoadException e) {
      throw new IllegalStateException("the font of PDFs can't be read", e);
    }
  }

  private static byte[] read() {
    try (InputStream font = Objects.requireNonNull(ReportFont.class.getResourceAsStream(FILE))) {
      return font.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its tables of substitutions and positions name Bengali twice, first for letters that its
   * character map doesn't lead to. Who shapes text takes the first (sejda-fonts 5.1.24, HarfBuzz 6
   * and that of JDK 25), and no two letters join; so the second goes first.
   */
  private static byte[] mended(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int tables = bytes.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + TABLE_ENTRY * i;
      switch (tag(font, entry)) {
        case "GSUB", "GPOS" -> swapTwins(font, bytes.getInt(entry + 8));
        default -> {}
      }
    }
    return font;
  }

  private static void swapTwins(byte[] font, int table) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int list = table + bytes.getShort(table + 4);
    int scripts = bytes.getShort(list);
    for (int i = 0; i < scripts - 1; i++) {
      int one = list + 2 + SCRIPT_ENTRY * i;
      int other = one + SCRIPT_ENTRY;
      String tag = tag(font, one);
      if ((tag.equals("beng") || tag.equals("bng2")) && bytes.getInt(one) == bytes.getInt(other)) {
        short first = bytes.getShort(one + 4);
        bytes.putShort(one + 4, bytes.getShort(other + 4));
        bytes.putShort(other + 4, first);
      }
    }
  }

  private static String tag(byte[] font, int at) {
    return new String(font, at, 4, StandardCharsets.ISO_8859_1);
  }

  /**
   * A server may have no library to find fonts with, and then the JDK reads none at all, not even
   * one that it is handed, unless a file tells it what it would have found.
   */
  private static void letAwtDoWithoutFontsOfTheSystem() {
    String property = "sun.awt.fontconfig";
    if (System.getProperty(property) == null) {
      try {
        Path none = Files.createTempFile("khata-fonts", ".properties");
        none.toFile().deleteOnExit();
        Files.writeString(none, "version=1\nsequence.allfonts=default\n");
        System.setProperty(property, none.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
