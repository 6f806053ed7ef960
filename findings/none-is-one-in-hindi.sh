#!/usr/bin/env bash
# A catalogue of gettext in Hindi, Bengali, Sinhala or Nepali, taken over to i18next.
#
# Versions   npm i18next-conv 17.0.0, i18next 25.6.0, node-gettext 3.0.1 and gettext-parser 4.0.4 beside
#            them; node 20
# Guess      The catalogue says which form is for which number, "plural=(n != 1)", and both sides have two
#            forms, so that each number keeps its text.
# Behaviour  The forms are taken over by their order. i18next goes by CLDR, where none counts as one in
#            Hindi, Bengali and Sinhala: what gettext shows for 1 alone, "एक टॉप-अप" (one top-up, the number
#            written out, as gettext allows), i18next shows for 0 too. Nepali and English are right.
# It matters Somebody without a top-up, a message or a free minute is told that they have one, in some of an
#            app's languages; whoever checks the move in English sees nothing.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  i18next-conv@17.0.0 i18next@25.6.0 node-gettext@3.0.1 gettext-parser@4.0.4
cat > none.mjs <<'JS'
import i18next from 'i18next';
import { gettextToI18next } from 'i18next-conv';
import Gettext from 'node-gettext';
import gettextParser from 'gettext-parser';
const texts = {
  en: ['one top-up', '{{count}} top-ups'],
  ne: ['एक टपअप', '{{count}} टपअप'],
  hi: ['एक टॉप-अप', '{{count}} टॉप-अप'],
  bn: ['একটি টপ-আপ', '{{count}}টি টপ-আপ'],
  si: ['ටොප්-අප් එකක්', 'ටොප්-අප් {{count}}ක්'],
};
for (const [language, [one, other]] of Object.entries(texts)) {
  const catalogue = `msgid ""
msgstr ""
"Language: ${language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "topup"
msgid_plural "topups"
msgstr[0] "${one}"
msgstr[1] "${other}"
`;
  const gettext = new Gettext();
  gettext.addTranslations(language, 'messages', gettextParser.po.parse(catalogue));
  gettext.setLocale(language);
  const messages = JSON.parse(await gettextToI18next(language, catalogue, { compatibilityJSON: 'v4' }));
  const app = i18next.createInstance();
  await app.init({ lng: language, resources: { [language]: { translation: messages } } });
  for (const count of [0, 1, 2]) {
    console.log(language, count, '| gettext', gettext.ngettext('topup', 'topups', count).replace('{{count}}', count),
      '| i18next', app.t('topup', { count }));
  }
}
JS
node none.mjs | tee seen
diff - seen << 'EXPECTED'
en 0 | gettext 0 top-ups | i18next 0 top-ups
en 1 | gettext one top-up | i18next one top-up
en 2 | gettext 2 top-ups | i18next 2 top-ups
ne 0 | gettext 0 टपअप | i18next 0 टपअप
ne 1 | gettext एक टपअप | i18next एक टपअप
ne 2 | gettext 2 टपअप | i18next 2 टपअप
hi 0 | gettext 0 टॉप-अप | i18next एक टॉप-अप
hi 1 | gettext एक टॉप-अप | i18next एक टॉप-अप
hi 2 | gettext 2 टॉप-अप | i18next 2 टॉप-अप
bn 0 | gettext 0টি টপ-আপ | i18next একটি টপ-আপ
bn 1 | gettext একটি টপ-আপ | i18next একটি টপ-আপ
bn 2 | gettext 2টি টপ-আপ | i18next 2টি টপ-আপ
si 0 | gettext ටොප්-අප් 0ක් | i18next ටොප්-අප් එකක්
si 1 | gettext ටොප්-අප් එකක් | i18next ටොප්-අප් එකක්
si 2 | gettext ටොප්-අප් 2ක් | i18next ටොප්-අප් 2ක්
EXPECTED
