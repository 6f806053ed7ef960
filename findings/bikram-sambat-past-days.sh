#!/usr/bin/env bash
# What Nepal's calendar (Bikram Sambat) reads on past days, by eight converters of npm.
#
# Versions   nepali-date-converter 3.4.0, bikram-sambat 1.8.1, nepali-datetime 2.0.0,
#            nepali-date-library 1.1.16, @sbmdkl/nepali-date-converter 2.0.5, ad-bs-converter 0.5.0,
#            bikram-sambat-js 1.0.3, nepali-calendar-js 1.0.4; node 20
# Guess      The calendar of past years is printed in every almanac, so all eight agree on it.
# Behaviour  Five agree on every day from 1944 to 2026. The other three don't, without an error:
#            - nepali-calendar-js is a day late around the ends of months, every year, and answers
#              day 0 of a month (1990-01-14 is day 0 of month 10);
#            - bikram-sambat-js is a day off in the first half of April in most years, and for
#              months in 2025 and 2026;
#            - ad-bs-converter is right until June 2024, then a day off on 277 days.
# It matters A birthday on a citizenship certificate is written in this calendar; a day off is
#            another person, or somebody who is not of age yet.
# Output     1944-01-01 to 2026-12-31, against what the five agree on:
#              days on which the five differ: 0
#              ad-bs-converter 277, first 2024-06-14: 2081-3-1 for 2081-2-32
#              bikram-sambat-js 703, first 1944-04-01: 2000-12-19 for 2000-12-20
#              nepali-calendar-js 933, first 1944-01-14: 2000-9-30 for 2000-10-1
#              days 0 of a month by nepali-calendar-js: 358
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  nepali-date-converter@3.4.0 bikram-sambat@1.8.1 nepali-datetime@2.0.0 nepali-date-library@1.1.16 \
  @sbmdkl/nepali-date-converter@2.0.5 ad-bs-converter@0.5.0 bikram-sambat-js@1.0.3 \
  nepali-calendar-js@1.0.4

cat > days.js <<'JS'
process.env.TZ = 'UTC';
const two = n => String(n).padStart(2, '0');
const iso = (y, m, d) => `${y}-${two(m)}-${two(d)}`;
const numbers = text => text.split('-').map(Number);
const NepaliDate = require('nepali-date-converter').default;
const datetime = require('nepali-datetime/dateConverter');
const converters = {
  'nepali-date-converter': (y, m, d) => {
    const n = NepaliDate.fromAD(new Date(y, m - 1, d));
    return [n.getYear(), n.getMonth() + 1, n.getDate()];
  },
  'bikram-sambat': (y, m, d) => {
    const n = require('bikram-sambat').toBik(iso(y, m, d));
    return [n.year, n.month, n.day];
  },
  'nepali-datetime': (y, m, d) => {
    const n = (datetime.default ?? datetime).englishToNepali(y, m - 1, d);
    return [n[0], n[1] + 1, n[2]];
  },
  'nepali-date-library': (y, m, d) => numbers(require('nepali-date-library').ADtoBS(iso(y, m, d))),
  '@sbmdkl/nepali-date-converter': (y, m, d) =>
    numbers(require('@sbmdkl/nepali-date-converter').adToBs(iso(y, m, d))),
  'ad-bs-converter': (y, m, d) => {
    const n = require('ad-bs-converter').ad2bs(`${y}/${m}/${d}`).en;
    return [Number(n.year), Number(n.month), Number(n.day)];
  },
  'bikram-sambat-js': (y, m, d) => numbers(require('bikram-sambat-js').ADToBS(iso(y, m, d))),
  'nepali-calendar-js': (y, m, d) => {
    const n = require('nepali-calendar-js').toNepali(y, m, d);
    return [n.ny, n.nm, n.nd];
  },
};
const names = Object.keys(converters);
const trusted = names.slice(0, 5);
const odd = names.slice(5).map(name => ({ name, days: 0, first: '' }));
let torn = 0;
let zero = 0;
for (let t = Date.UTC(1944, 0, 1); t <= Date.UTC(2026, 11, 31); t += 86400000) {
  const day = new Date(t);
  const ad = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  const five = new Set(trusted.map(name => converters[name](...ad).join('-')));
  if (five.size > 1) torn++;
  const right = [...five][0];
  for (const one of odd) {
    const bs = converters[one.name](...ad);
    if (bs[2] === 0) zero++;
    if (bs.join('-') !== right) {
      if (one.days++ === 0) one.first = `${iso(...ad)}: ${bs.join('-')} for ${right}`;
    }
  }
}
console.log(`days on which the five differ: ${torn}`);
for (const one of odd) console.log(`${one.name} ${one.days}, first ${one.first}`);
console.log(`days 0 of a month by nepali-calendar-js: ${zero}`);
JS
node days.js | tee seen
diff - seen << 'EXPECTED'
days on which the five differ: 0
ad-bs-converter 277, first 2024-06-14: 2081-3-1 for 2081-2-32
bikram-sambat-js 703, first 1944-04-01: 2000-12-19 for 2000-12-20
nepali-calendar-js 933, first 1944-01-14: 2000-9-30 for 2000-10-1
days 0 of a month by nepali-calendar-js: 358
EXPECTED
