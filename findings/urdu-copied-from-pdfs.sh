#!/usr/bin/env bash
# Urdu copied out of PDFs that OpenPDF made with the text written beside the glyphs (ActualText).
#
# Versions   com.github.librepdf:openpdf 3.0.5, org.sejda:sejda-fonts 5.1.24; npm @hyzyla/pdfium 2.1.13 (PDFium is what
#            Chrome reads PDFs with); JDK 25, node 20
# Guess      ActualText is there so that a reader need not guess letters from glyphs: with setWriteActualText(true)
#            whatever is copied or searched for is what was written, in every script.
# Behaviour  For Devanagari and Bengali that holds, and without it half letters and vowel signs are lost. For Urdu it
#            is the other way round: OpenPDF writes the letters in the order in which they are spoken, PDFium takes
#            them for glyphs from left to right and turns them round, so that Khan is copied as nahK; without
#            ActualText the same name is right.
# It matters On a statement in Urdu nobody's name is found by searching, and what is pasted from it elsewhere is
#            backwards, while the page looks right; who turns the option off for Urdu's sake loses Nepali names.
#            It has to be chosen for each piece of text by its direction.
# Output     see EXPECTED at the end. The names are in wide use and nobody's.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for jar in com.github.librepdf:openpdf:3.0.5 org.sejda:sejda-fonts:5.1.24; do
  mvn -q -B dependency:copy -Dartifact=$jar -DoutputDirectory=.
done
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @hyzyla/pdfium@2.1.13
cat > Pages.java <<'JAVA'
import java.io.FileOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfWriter;

class Pages {
  public static void main(String[] args) throws Exception {
    for (boolean actualText : new boolean[] {true, false}) {
      var layout = new GlyphLayoutManager().setWriteActualText(actualText);
      var document = new Document().setGlyphLayoutManager(layout);
      PdfWriter.getInstance(document, new FileOutputStream(actualText + ".pdf"));
      try (var in = Pages.class.getResourceAsStream("/fonts/sans/NotoSansMerged-Bold.ttf")) {
        var font = layout.loadFont("noto.ttf", in, 12f);
        document.open();
        for (String name : List.of("क्षत्रिय शर्मा", "শ্রীমতী রহমান", "محمد خان", "رسید 1234")) {
          document.add(new Paragraph(name, font));
        }
      }
      document.close();
    }
  }
}
JAVA
# OpenPDF 3 needs Java 21.
for java in "${JAVA_HOME:+$JAVA_HOME/bin/}java" /usr/lib/jvm/*/bin/java; do
  "$java" -version 2>&1 | grep -qE 'version "(2[1-9]|[3-9][0-9])' && break
done
"$java" -Djava.awt.headless=true -cp "$(printf '%s:' ./*.jar)" Pages.java
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
const library = await PDFiumLibrary.init();
for (const file of ['true', 'false']) {
  const document = await library.loadDocument(readFileSync(file + '.pdf'));
  for (const page of document.pages()) {
    console.log('ActualText ' + file + ': ' + page.getText().split(/\s*\n/).join(' | ').replace(/[\u200e\u200f\u202a-\u202e]/g, ''));
  }
  document.destroy();
}
library.destroy();
JS
node read.mjs | tee seen
diff - seen << 'EXPECTED'
ActualText true: क्षत्रिय शर्मा | শ্রীমতী রহমান | ناخ دمحم |  دیسر1234
ActualText false: कततय शमार | শীমতী রহমান | محمد خان | رسید 1234
EXPECTED
