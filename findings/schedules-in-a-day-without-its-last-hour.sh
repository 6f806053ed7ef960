#!/usr/bin/env bash
# Daily schedules where clocks go forward in the last hour of a day, by the cron libraries of npm.
#
# Versions   npm croner 11.0.1, cron-parser 5.10.6; node 20
# Guess      Both run a time that a clock change skips once the gap is over: 02:30 in New York at 03:00 or 03:30,
#            half past midnight in Beirut at 01:00 or 01:30. So 23:30, where clocks jump from 23:00 to midnight,
#            runs at midnight or half an hour later.
# Behaviour  Where the gap ends at midnight they run nothing: that day has no execution, and one for that date
#            alone comes a year later. So in Greenland every last Saturday of March since 2024, and in Dhaka when
#            Bangladesh tried summer time, on 19 June 2009.
# It matters What is due daily at 23:00 or 23:30, such as the close of a day's books or a charge, is lost for one
#            day, by libraries whose other gaps one has tested and found right.
# Output     see EXPECTED at the end; all times are those of the wall clock there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts croner@11.0.1 cron-parser@5.10.6
cat > gaps.js <<'JS'
const { Cron } = require('croner');
const { CronExpressionParser } = require('cron-parser');
const ask = (place, expression, timezone, from) => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  const start = new Date(from);
  const parsed = CronExpressionParser.parse(expression, { currentDate: start, tz: timezone });
  const twice = [parsed.next().toDate(), parsed.next().toDate()].map((at) => clock.format(at));
  const runs = new Cron(expression, { timezone }).nextRuns(2, start).map((at) => clock.format(at));
  console.log(`${place}, ${expression}: croner ${runs.join(', ')} | cron-parser ${twice.join(', ')}`);
};
ask('New York', '30 2 * * *', 'America/New_York', '2026-03-07T12:00:00Z');
ask('Beirut', '30 0 * * *', 'Asia/Beirut', '2026-03-28T12:00:00Z');
ask('Greenland', '30 23 * * *', 'America/Nuuk', '2026-03-27T12:00:00Z');
ask('Greenland', '0 23 28 3 *', 'America/Nuuk', '2026-03-27T12:00:00Z');
ask('Dhaka', '30 23 * * *', 'Asia/Dhaka', '2009-06-18T00:00:00Z');
JS
TZ=UTC node gaps.js | tee seen
diff - seen << 'EXPECTED'
New York, 30 2 * * *: croner 2026-03-08 03:00, 2026-03-09 02:30 | cron-parser 2026-03-08 03:30, 2026-03-09 02:30
Beirut, 30 0 * * *: croner 2026-03-29 01:00, 2026-03-30 00:30 | cron-parser 2026-03-29 01:30, 2026-03-30 00:30
Greenland, 30 23 * * *: croner 2026-03-27 23:30, 2026-03-29 23:30 | cron-parser 2026-03-27 23:30, 2026-03-29 23:30
Greenland, 0 23 28 3 *: croner 2027-03-28 23:00, 2028-03-28 23:00 | cron-parser 2027-03-28 23:00, 2028-03-28 23:00
Dhaka, 30 23 * * *: croner 2009-06-18 23:30, 2009-06-20 23:30 | cron-parser 2009-06-18 23:30, 2009-06-20 23:30
EXPECTED
