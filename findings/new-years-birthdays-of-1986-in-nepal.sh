#!/usr/bin/env bash
# The day on which Nepal put its clocks a quarter of an hour forward, as a date of birth in npm's libraries.
#
# Versions   npm @date-fns/tz 1.5.0, date-fns-tz 3.2.0, beside luxon 3.7.2 and dayjs 1.11.23; node 20
# Guess      1986-01-01 had no midnight in Kathmandu, since 00:00 became 00:15. Asked for the start of a day, a
#            library gives its first moment, 00:15, as each does with the whole hours that other places skip.
# Behaviour  TZDate of @date-fns/tz gives the first moment where Pakistan's clocks skipped an hour at midnight,
#            and in Kathmandu 23:45 of the day before: 1985-12-31. fromZonedTime of date-fns-tz goes to the day
#            before in both. luxon and dayjs give the first moment in both.
# It matters A date of birth that is kept as the start of its day, in the user's own zone, turns into another
#            date and another year as soon as it is shown. 1 January is what is written for those whose birthday
#            nobody knows. KYC then finds that passport and form differ.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @date-fns/tz@1.5.0 date-fns-tz@3.2.0 date-fns@4.4.0 \
  luxon@3.7.2 dayjs@1.11.23
cat > births.js <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/timezone'));
const { DateTime } = require('luxon');
const { TZDate } = require('@date-fns/tz');
const { formatInTimeZone, fromZonedTime } = require('date-fns-tz');
const clock = (at, zone) => formatInTimeZone(at, zone, 'yyyy-MM-dd HH:mm');
for (const [zone, date] of [['Asia/Karachi', '2008-06-01'], ['Asia/Kathmandu', '1986-01-01']]) {
  const [year, month, day] = date.split('-').map(Number);
  console.log(zone, date,
    '| @date-fns/tz', clock(new Date(+new TZDate(year, month - 1, day, zone)), zone),
    '| date-fns-tz', clock(fromZonedTime(date, zone), zone),
    '| luxon', clock(DateTime.fromISO(date, { zone }).toJSDate(), zone),
    '| dayjs', clock(dayjs.tz(date, zone).toDate(), zone));
}
JS
TZ=UTC node births.js | tee seen
diff - seen << 'EXPECTED'
Asia/Karachi 2008-06-01 | @date-fns/tz 2008-06-01 01:00 | date-fns-tz 2008-05-31 23:00 | luxon 2008-06-01 01:00 | dayjs 2008-06-01 01:00
Asia/Kathmandu 1986-01-01 | @date-fns/tz 1985-12-31 23:45 | date-fns-tz 1985-12-31 23:45 | luxon 1986-01-01 00:15 | dayjs 1986-01-01 00:15
EXPECTED
