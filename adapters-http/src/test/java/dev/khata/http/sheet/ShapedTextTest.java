package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.BaseFont;

class ShapedTextTest {
  private final ShapedText layout = new ShapedText();
  private final BaseFont font = ReportFont.of(layout);

  /** The numbers of the glyphs are those that HarfBuzz 6.0.0 draws the same words with. */
  @ParameterizedTest
  @CsvSource({
    "क्षत्रिय, 5282 5664 5372 5154",
    "लक्ष्मी, 5157 5322 5153 5171",
    "र्कि, 5688 5128 5709",
    "द्ध्य, 5613",
    "শ্রীমতী, 2644 2471 2459 2450 2471",
    "লক্ষ্মী, 2462 2707 2471",
    "محمد, 3446 3488 3442 3487",
    "خان, 3063 3426 3444",
    "چٹھی, 3399 3366 3321 3335"
  })
  void words_are_drawn_as_a_shaping_engine_draws_them(String word, String glyphs) {
    assertThat(drawn(word)).isEqualTo(glyphs);
  }

  @Test
  void digits_keep_their_order_between_urdu_words() {
    assertThat(drawn("1234")).isEqualTo(drawn("12") + " " + drawn("34"));
    assertThat(layout.width(font, 9, "رسید 1234 برائے"))
        .isCloseTo(
            layout.width(font, 9, "رسید ")
                + layout.width(font, 9, "1234")
                + layout.width(font, 9, " برائے"),
            within(0.1f));
  }

  @Test
  void a_conjunct_is_narrower_than_its_letters() {
    assertThat(layout.width(font, 9, "ক্ষ"))
        .isLessThan(layout.width(font, 9, "ক") + layout.width(font, 9, "ষ"));
  }

  private String drawn(String word) {
    GlyphVector vector = layout.computeGlyphVector(font, 9, word);
    List<String> glyphs = new ArrayList<>();
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      int glyph = vector.getGlyphCode(i);
      if (glyph < 0xfffe) {
        glyphs.add(Integer.toString(glyph));
      }
    }
    return String.join(" ", glyphs);
  }
}
