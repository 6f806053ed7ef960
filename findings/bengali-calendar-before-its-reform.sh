#!/usr/bin/env bash
# Bangladesh's own calendar by date-bengali-revised, which date-holidays stands on.
#
# Versions   npm date-bengali-revised 2.0.2; node 20
# Guess      The "revised" calendar is the one in force. Since October 2019 (1426) its first six
#            months have 31 days, and 21 February is the 8th of Falgun, as it was in 1952.
# Behaviour  The library knows the older revision alone (five months of 31 days), whatever the year:
#            from 16 October to the middle of March each date since 2019 is a day ahead; the rest of
#            the year is right, so that a test in summer shows nothing.
# It matters Dates on forms and receipts in Bangla are a day off for five months of the year.
# Output     see EXPECTED at the end: the date, what the library says, what the calendar in force says.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date-bengali-revised@2.0.2

cat > dates.js <<'JS'
const { CalendarBengaliRevised } = require('date-bengali-revised');
const known = [
  [2019, 2, 21, '1425-11-9'], // before the reform
  [2023, 10, 16, '1430-6-31'],
  [2024, 2, 21, '1430-11-8'],
  [2024, 3, 26, '1430-12-12'],
  [2024, 4, 14, '1431-1-1'],
  [2024, 12, 16, '1431-9-1'],
];
for (const [year, month, day, inForce] of known) {
  const date = new CalendarBengaliRevised().fromGregorian(year, month, day);
  console.log(`${year}-${month}-${day}: ${date.year}-${date.month}-${date.day}, in force ${inForce}`);
}
JS
node dates.js | tee seen
diff - seen << 'EXPECTED'
2019-2-21: 1425-11-9, in force 1425-11-9
2023-10-16: 1430-7-1, in force 1430-6-31
2024-2-21: 1430-11-9, in force 1430-11-8
2024-3-26: 1430-12-12, in force 1430-12-12
2024-4-14: 1431-1-1, in force 1431-1-1
2024-12-16: 1431-9-2, in force 1431-9-1
EXPECTED
