#!/usr/bin/env bash
# The first Sunday of a month, written as crontab(5) allows it, in libraries for cron expressions.
#
# Versions   com.cronutils:cron-utils 9.2.1 (CronType.UNIX), any JDK from 17 on; npm cron-parser 5.10.6,
#            croner 11.0.1, node 20
# Guess      As crontab(5) of Debian and others says, only fields that don't start with * are joined by
#            "or". So `0 0 1-7 * */7` is the usual way to write the first Sunday of a month, and a
#            library for UNIX expressions takes it so.
# Behaviour  All three take every field but a bare * for a restriction: the job runs on each of the
#            first seven days and on every Sunday, ten days of January 2026 instead of one. `*/2`
#            beside a Friday likewise runs on odd days and on Fridays.
# It matters A payment or report that came once a month from a crontab comes ten times as often after
#            the move into an application; every run is a valid one, so nothing fails.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mvn -q -B dependency:copy -Dartifact=com.cronutils:cron-utils:9.2.1 -DoutputDirectory=.
mvn -q -B dependency:copy -Dartifact=org.slf4j:slf4j-api:2.0.20 -DoutputDirectory=.
npm init -y > /dev/null
npm install --silent --no-fund --no-audit cron-parser@5.10.6 croner@11.0.1 > /dev/null
cat > Days.java <<'JAVA'
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;

public class Days {
  public static void main(String[] expressions) {
    for (String expression : expressions) {
      var times =
          ExecutionTime.forCron(
              new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                  .parse(expression));
      var days = new StringBuilder();
      var day = times.nextExecution(ZonedDateTime.parse("2025-12-31T23:59Z"));
      for (; day.get().getYear() == 2026 && day.get().getMonthValue() == 1;
          day = times.nextExecution(day.get())) {
        days.append(' ').append(day.get().getDayOfMonth());
      }
      System.out.println("cron-utils  " + expression + " :" + days);
    }
  }
}
JAVA
cat > days.mjs <<'JS'
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
const start = new Date('2025-12-31T23:59:00Z');
const january = (dates) =>
  dates.filter((date) => date.toISOString().startsWith('2026-01')).map((date) => date.getUTCDate());
for (const expression of process.argv.slice(2)) {
  const parsed = CronExpressionParser.parse(expression, { currentDate: start, tz: 'UTC' });
  console.log(`cron-parser ${expression} : ${january(parsed.take(31).map((d) => d.toDate())).join(' ')}`);
  const croner = new Cron(expression, { timezone: 'UTC' }).nextRuns(31, start);
  console.log(`croner      ${expression} : ${january(croner).join(' ')}`);
}
JS
{
  java -cp cron-utils-9.2.1.jar:slf4j-api-2.0.20.jar Days.java '0 0 1-7 * */7' '0 0 */2 * 5' 2> log
  node days.mjs '0 0 1-7 * */7' '0 0 */2 * 5'
} | tee seen
diff - seen << 'EXPECTED'
cron-utils  0 0 1-7 * */7 : 1 2 3 4 5 6 7 11 18 25
cron-utils  0 0 */2 * 5 : 1 2 3 5 7 9 11 13 15 16 17 19 21 23 25 27 29 30 31
cron-parser 0 0 1-7 * */7 : 1 2 3 4 5 6 7 11 18 25
croner      0 0 1-7 * */7 : 1 2 3 4 5 6 7 11 18 25
cron-parser 0 0 */2 * 5 : 1 2 3 5 7 9 11 13 15 16 17 19 21 23 25 27 29 30 31
croner      0 0 */2 * 5 : 1 2 3 5 7 9 11 13 15 16 17 19 21 23 25 27 29 30 31
EXPECTED
