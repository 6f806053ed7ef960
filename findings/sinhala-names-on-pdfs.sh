#!/usr/bin/env bash
# Names and words in Sinhala on a PDF, shaped by what pdf-lib and pdfmake 0.2 shape text with.
#
# Versions   npm pdf-lib 1.17.1 with @pdf-lib/fontkit 1.1.1 (and regenerator-runtime 0.14.1, which it needs);
#            @foliojs-fork/fontkit 1.9.2, which is pdfmake's; fontkit 2.0.4 as the measure; the fonts
#            @fontsource/noto-sans-sinhala, -devanagari, -bengali and -tamil 5.3.0; node 20
# Guess      They shape Devanagari, Bengali and Tamil right, so they do Sinhala, whose vowels stand around
#            their letter as theirs do.
# Behaviour  Where a syllable has the long vowel of "Perera", "Ashoka", "Rohana" or of the word for crore, a
#            dotted circle is drawn into it, as for a misspelling. In "credit" the vowel stands behind its
#            letter, and Manoj and Gamage are a TypeError. Silva, Nimal and Kumara are right, and so is each
#            word with fontkit 2.
# It matters Receipts and statements of Sri Lanka misspell people by the vowels of their names, or aren't
#            made; a test in another script, or with another name, is green.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1 regenerator-runtime@0.14.1 fontkit@2.0.4 @foliojs-fork/fontkit@1.9.2 \
  @fontsource/noto-sans-sinhala@5.3.0 @fontsource/noto-sans-devanagari@5.3.0 @fontsource/noto-sans-bengali@5.3.0 \
  @fontsource/noto-sans-tamil@5.3.0
cat > names.js <<'JS'
require('regenerator-runtime/runtime');
const { readFileSync } = require('fs');
const { PDFDocument } = require('pdf-lib');
const fontkit = require('fontkit');
const folio = require('@foliojs-fork/fontkit');
const words = {
  devanagari: ['लक्ष्मी', 'त्रिभुवन', 'गर्‍यो'],
  bengali: ['চট্টগ্রাম', 'চৌধুরী', 'কোম্পানি'],
  tamil: ['கோபால்', 'ஸ்ரீ', 'கொழும்பு'],
  sinhala: ['සිල්වා', 'නිමල්', 'කුමාර', 'පෙරේරා', 'අශෝක', 'රෝහණ', 'කෝටි', 'ධර්මසේන', 'ක්‍රෙඩිට්', 'මනෝජ්', 'ගමගේ'],
};
const ids = (kit, bytes, word) => kit.create(bytes).layout(word).glyphs.map(glyph => glyph.id).join(' ');
(async () => {
  for (const [script, list] of Object.entries(words)) {
    const bytes = readFileSync(require.resolve(
      `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff`));
    const circle = String(fontkit.create(bytes).glyphForCodePoint(0x25cc).id);
    const document = await PDFDocument.create();
    document.registerFontkit(require('@pdf-lib/fontkit'));
    const font = await document.embedFont(bytes);
    for (const word of list) {
      const verdict = draw => {
        try {
          const drawn = draw();
          if (drawn === ids(fontkit, bytes, word)) return 'right';
          return drawn.split(' ').includes(circle) ? 'dotted circle' : 'wrong order';
        } catch (error) {
          return error.name;
        }
      };
      const encoded = () => font.encodeText(word).asString().match(/..../g).map(id => parseInt(id, 16)).join(' ');
      console.log(script, word, '| pdf-lib', verdict(encoded), '| pdfmake', verdict(() => ids(folio, bytes, word)));
    }
  }
})();
JS
node names.js | tee seen
diff - seen << 'EXPECTED'
devanagari लक्ष्मी | pdf-lib right | pdfmake right
devanagari त्रिभुवन | pdf-lib right | pdfmake right
devanagari गर्‍यो | pdf-lib right | pdfmake right
bengali চট্টগ্রাম | pdf-lib right | pdfmake right
bengali চৌধুরী | pdf-lib right | pdfmake right
bengali কোম্পানি | pdf-lib right | pdfmake right
tamil கோபால் | pdf-lib right | pdfmake right
tamil ஸ்ரீ | pdf-lib right | pdfmake right
tamil கொழும்பு | pdf-lib right | pdfmake right
sinhala සිල්වා | pdf-lib right | pdfmake right
sinhala නිමල් | pdf-lib right | pdfmake right
sinhala කුමාර | pdf-lib right | pdfmake right
sinhala පෙරේරා | pdf-lib dotted circle | pdfmake dotted circle
sinhala අශෝක | pdf-lib dotted circle | pdfmake dotted circle
sinhala රෝහණ | pdf-lib dotted circle | pdfmake dotted circle
sinhala කෝටි | pdf-lib dotted circle | pdfmake dotted circle
sinhala ධර්මසේන | pdf-lib dotted circle | pdfmake dotted circle
sinhala ක්‍රෙඩිට් | pdf-lib wrong order | pdfmake wrong order
sinhala මනෝජ් | pdf-lib TypeError | pdfmake TypeError
sinhala ගමගේ | pdf-lib TypeError | pdfmake TypeError
EXPECTED
