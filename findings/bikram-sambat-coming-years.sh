#!/usr/bin/env bash
# What Nepal's calendar (Bikram Sambat) will read in the coming years, by five converters of npm.
#
# Versions   nepali-date-converter 3.4.0, bikram-sambat 1.8.1, nepali-datetime 2.0.0,
#            nepali-date-library 1.1.16, @sbmdkl/nepali-date-converter 2.0.5; node 20
# Guess      Libraries that agree on every past day took their months from one published table, so
#            they agree on the coming years too, or refuse what isn't published yet.
# Behaviour  None refuses, and from June 2027 they part: on 2027-06-15 there are two answers, from
#            2028 on up to three for one day. No error or hint tells which years are a forecast.
# It matters A licence or a mandate that ends on a date of this calendar ends a day early or late,
#            depending on the library that the app and the server happen to use.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  nepali-date-converter@3.4.0 bikram-sambat@1.8.1 nepali-datetime@2.0.0 nepali-date-library@1.1.16 \
  @sbmdkl/nepali-date-converter@2.0.5

cat > years.js <<'JS'
process.env.TZ = 'UTC';
const NepaliDate = require('nepali-date-converter').default;
const sambat = require('bikram-sambat');
const datetime = require('nepali-datetime/dateConverter');
const library = require('nepali-date-library');
const sbmdkl = require('@sbmdkl/nepali-date-converter');
const plain = text => text.split('-').map(Number).join('-');
const converters = [
  (day, y, m, d) => new NepaliDate(new Date(y, m - 1, d)).format('YYYY-M-D'),
  day => { const n = sambat.toBik(day); return `${n.year}-${n.month}-${n.day}`; },
  (day, y, m, d) => {
    const n = (datetime.default ?? datetime).englishToNepali(y, m - 1, d);
    return `${n[0]}-${n[1] + 1}-${n[2]}`;
  },
  day => plain(library.ADtoBS(day)),
  day => plain(sbmdkl.adToBs(day)),
];
let first = '';
for (let year = 2026; year <= 2032; year++) {
  let torn = 0, most = 1;
  for (let t = Date.UTC(year, 0, 1); t < Date.UTC(year + 1, 0, 1); t += 86400000) {
    const day = new Date(t).toISOString().slice(0, 10);
    const answers = new Set(converters.map(c => c(day, ...day.split('-').map(Number))));
    most = Math.max(most, answers.size);
    if (answers.size > 1) {
      torn++;
      first ||= `first ${day}: ${[...answers].sort().join(' or ')}`;
    }
  }
  console.log(`${year}: ${torn} days with up to ${most} answers`);
}
console.log(first);
JS
node years.js | tee seen
diff - seen << 'EXPECTED'
2026: 0 days with up to 1 answers
2027: 169 days with up to 2 answers
2028: 306 days with up to 3 answers
2029: 365 days with up to 3 answers
2030: 365 days with up to 3 answers
2031: 365 days with up to 3 answers
2032: 366 days with up to 3 answers
first 2027-06-15: 2084-2-32 or 2084-3-1
EXPECTED
