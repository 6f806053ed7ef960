#!/usr/bin/env bash
# Bengali conjuncts in the fonts that sejda-fonts brings, drawn by Java's own shaping of text (HarfBuzz).
#
# Versions   org.sejda:sejda-fonts 5.1.24 (NotoSansMerged-Regular.ttf and -Bold.ttf); JDK 17 and 25
# Guess      Both are Noto Sans merged into one file, for PDFs in any script. What the bold one draws, the regular
#            one draws too: a conjunct is one glyph, its letters not kept apart by a visible hasanta.
# Behaviour  Devanagari and Arabic are right in both. In Bengali the bold one joins what belongs together and the
#            regular one joins nothing: each letter and each hasanta is a glyph of its own. Its GSUB table names the
#            Bengali scripts twice, once for the letters that its character map leads to and once for a second set
#            that nothing leads to, and the shaping engine takes the latter.
# It matters On reports and receipts of Bangladesh and West Bengal nearly every family name is spelt as a primer
#            spells it, in the body of the page; the headings, which are bold, look right, and so does every name
#            in Devanagari that a test tries.
# Output     see EXPECTED at the end: glyphs per word, regular and bold.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mvn -q -B dependency:copy -Dartifact=org.sejda:sejda-fonts:5.1.24 -DoutputDirectory=.
cat > Names.java <<'JAVA'
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;

class Names {
  public static void main(String[] args) throws Exception {
    for (String word : List.of("লক্ষ্মী", "শ্রীমতী", "চট্টগ্রাম", "लक्ष्मी", "क्षत्रिय", "محمد")) {
      System.out.println(word + " " + glyphs("Regular", word) + " " + glyphs("Bold", word));
    }
  }

  static int glyphs(String weight, String word) throws Exception {
    try (var in = Names.class.getResourceAsStream("/fonts/sans/NotoSansMerged-" + weight + ".ttf")) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
      int flags = word.charAt(0) < 0x700 ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
      var shaped =
          font.layoutGlyphVector(
              new FontRenderContext(null, false, true), word.toCharArray(), 0, word.length(), flags);
      int drawn = 0;
      for (int i = 0; i < shaped.getNumGlyphs(); i++) {
        drawn += shaped.getGlyphCode(i) < 0xfffe ? 1 : 0;
      }
      return drawn;
    }
  }
}
JAVA
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true -cp sejda-fonts-5.1.24.jar Names.java | tee seen
diff - seen << 'EXPECTED'
লক্ষ্মী 7 3
শ্রীমতী 7 5
চট্টগ্রাম 9 5
लक्ष्मी 4 4
क्षत्रिय 4 4
محمد 4 4
EXPECTED
