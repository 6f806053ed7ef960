#!/usr/bin/env bash
# Which days of the week are no working days in Bangladesh, by ICU4J, node's Intl and luxon.
#
# Versions   com.ibm.icu:icu4j 78.1; npm luxon 3.7.2; node 20 (ICU 70 or newer); any JDK from 17 on
# Guess      Friday and Saturday, as offices and banks there keep it. The data know such things: India
#            has Sunday alone, Egypt Friday and Saturday.
# Behaviour  Saturday and Sunday: Bangladesh has no entry of its own (nor have the Maldives, which keep
#            the same two days) and falls to the world's. luxon, asked with a locale of Bangladesh,
#            calls Friday 2 January 2026 a working day and Sunday 4 January none.
# It matters Days until a payment is settled, "next working day" and reminders are counted over the
#            wrong days, in one country of the region and not in its neighbour.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts luxon@3.7.2
mvn -q -B dependency:copy -Dartifact=com.ibm.icu:icu4j:78.1 -DoutputDirectory=.
cat > weekend.js <<'JS'
const { DateTime } = require('luxon');
const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
for (const tag of ['en-IN', 'bn-BD', 'dv-MV', 'ar-EG']) {
  const locale = new Intl.Locale(tag);
  const info = locale.getWeekInfo ? locale.getWeekInfo() : locale.weekInfo;
  console.log(tag, 'Intl', info.weekend.map(day => names[day]).join(' '));
}
for (const date of ['2026-01-02', '2026-01-04']) {
  const day = DateTime.fromISO(date, { zone: 'Asia/Dhaka', locale: 'bn-BD' });
  console.log(date, names[day.weekday], 'luxon:', day.isWeekend ? 'weekend' : 'working day');
}
JS
cat > Weekend.java <<'JAVA'
import com.ibm.icu.util.Calendar;

public class Weekend {
  public static void main(String[] args) {
    String[] names = {"", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    for (String region : new String[] {"IN", "BD", "MV", "EG"}) {
      Calendar.WeekData week = Calendar.getWeekDataForRegion(region);
      System.out.println(region + " ICU4J " + names[week.weekendOnset] + " to " + names[week.weekendCease]);
    }
  }
}
JAVA
{ node weekend.js; java -cp icu4j-78.1.jar Weekend.java; } | tee seen
diff - seen << 'EXPECTED'
en-IN Intl Sun
bn-BD Intl Sat Sun
dv-MV Intl Sat Sun
ar-EG Intl Fri Sat
2026-01-02 Fri luxon: working day
2026-01-04 Sun luxon: weekend
IN ICU4J Sun to Sun
BD ICU4J Sat to Sun
MV ICU4J Sat to Sun
EG ICU4J Fri to Sat
EXPECTED
