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

  /** The format of maps from characters to glyphs that goes by groups. */
  private static final int GROUPED = 12;

  private static final int GROUP_ENTRY = 12;
  private static final int FIRST_LIGATURE = 0xfef5;
  private static final int LAST_LIGATURE = 0xfefc;

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
   * Two things are changed. Its tables of substitutions and positions name Bengali twice, first for
   * letters that its character map doesn't lead to. Who shapes text takes the first (sejda-fonts
   * 5.1.24, HarfBuzz 6 and that of JDK 25), and no two letters join; so the second goes first. And
   * no character stands any more for a form of an Arabic letter, such as that at the end of a word:
   * whoever copies Urdu shall get the letters, and nobody finds a word by its forms.
   */
  private static byte[] mended(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int tables = bytes.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + TABLE_ENTRY * i;
      switch (tag(font, entry)) {
        case "GSUB", "GPOS" -> swapTwins(font, bytes.getInt(entry + 8));
        case "cmap" -> forgetForms(bytes, bytes.getInt(entry + 8));
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

  /** Makes the characters for forms of one letter lead to no glyph. */
  private static void forgetForms(ByteBuffer bytes, int table) {
    int subtables = bytes.getShort(table + 2);
    for (int i = 0; i < subtables; i++) {
      int subtable = table + bytes.getInt(table + 4 + 8 * i + 4);
      if (bytes.getShort(subtable) == GROUPED) {
        int groups = bytes.getInt(subtable + 12);
        for (int j = 0; j < groups; j++) {
          forgetForms(bytes, new Group(subtable + 16 + GROUP_ENTRY * j));
        }
      }
    }
  }

  /**
   * A run of characters that stand for as many glyphs.
   *
   * @param at where it is told of: the first character, the last, the first glyph
   */
  private record Group(int at) {}

  /** What is left of a group is the last of its characters, for no glyph, or its ligatures. */
  private static void forgetForms(ByteBuffer bytes, Group group) {
    int first = bytes.getInt(group.at);
    int last = bytes.getInt(group.at + 4);
    if (isForm(first) && isForm(last)) {
      bytes.putInt(group.at, last);
      bytes.putInt(group.at + 8, 0);
    } else if (isForm(first) && last <= LAST_LIGATURE) {
      bytes.putInt(group.at, FIRST_LIGATURE);
      bytes.putInt(group.at + 8, bytes.getInt(group.at + 8) + FIRST_LIGATURE - first);
    }
  }

  /** Of one letter; ligatures of Lam and Alef come behind these, and others between. */
  private static boolean isForm(int character) {
    return (character >= 0xfb50 && character <= 0xfbb1)
        || (character >= 0xfbd3 && character <= 0xfbe9)
        || (character >= 0xfbfc && character <= 0xfbff)
        || (character >= 0xfe80 && character < FIRST_LIGATURE);
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
