#!/usr/bin/env bash
# "The last day of each month" from 31 January, in the forms that RFC 5545 and RFC 7529 have for it.
#
# Versions   org.dmfs:lib-recur 0.17.1 and org.mnode.ical4j:ical4j 4.2.0, any JDK from 17 on; npm ical.js
#            2.2.1, rrule-temporal 2.2.8, rrule 2.8.1; node 20
# Guess      A plain BYMONTHDAY=31 leaves short months out everywhere. SKIP=BACKWARD, which RFC 7529
#            has for just this, moves to their last day where a library reads it; BYMONTHDAY=28,29,30,31
#            with BYSETPOS=-1, and BYMONTHDAY=-1, give the last day in all.
# Behaviour  Only lib-recur does SKIP throughout. ical4j takes the rule and leaves February, April and
#            June out (for a yearly 29 February it does move); so does ical.js, and so does
#            rrule-temporal when BYMONTHDAY is written out, though without it it moves. rrule refuses the
#            rule. And ical.js gives one day of February and then each day from 28 to 31 March for
#            BYSETPOS=-1, and 1 March for the yearly one.
# It matters An autopay or a subscription of month's ends made in one place misses five months of the
#            year in another, or is charged four days running, and none of it is an error.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 rrule-temporal@2.2.8 rrule@2.8.1
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>rules</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.dmfs</groupId>
      <artifactId>lib-recur</artifactId>
      <version>0.17.1</version>
    </dependency>
    <dependency>
      <groupId>org.mnode.ical4j</groupId>
      <artifactId>ical4j</artifactId>
      <version>4.2.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > rules.txt <<'TXT'
2026-01-31 FREQ=MONTHLY;BYMONTHDAY=31
2026-01-31 FREQ=MONTHLY;BYMONTHDAY=-1
2026-01-31 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
2026-01-31 RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD
2026-01-31 RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD
2024-02-29 RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD
TXT
cat > rules.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import rrule from 'rrule';
const take = 5;
const libraries = {
  'ical.js': (start, rule) => {
    const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
    return Array.from({ length: take }, () => days.next().toString());
  },
  'rrule-temporal': (start, rule) => new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${start.replaceAll('-', '')}T090000\nRRULE:${rule}`,
  }).all((_, count) => count < take),
  rrule: (start, rule) => rrule.rrulestr(`DTSTART:${start.replaceAll('-', '')}T090000Z\nRRULE:${rule}`)
    .all((_, count) => count < take).map(day => day.toISOString()),
};
for (const line of readFileSync('rules.txt', 'utf8').trim().split('\n')) {
  const [start, rule] = line.split(' ');
  for (const [name, days] of Object.entries(libraries)) {
    let seen;
    try { seen = days(start, rule).map(day => day.toString().slice(2, 10)).join(' '); } catch { seen = 'refused'; }
    console.log(rule, name, seen);
  }
}
JS
cat > Rules.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;

public class Rules {
  public static void main(String[] args) throws Exception {
    for (String line : Files.readAllLines(Path.of("rules.txt"))) {
      LocalDate start = LocalDate.parse(line.split(" ")[0]);
      String rule = line.split(" ")[1];
      StringBuilder days = new StringBuilder();
      var each = new RecurrenceRule(rule)
          .iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
      for (int i = 0; i < 5; i++) {
        DateTime day = each.nextDateTime();
        days.append(' ').append(LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth()).toString(), 2, 10);
      }
      System.out.println(rule + " lib-recur" + days);
      days.setLength(0);
      for (LocalDate day : new Recur<LocalDate>(rule).getDates(start, start, start.plusYears(5), 5)) {
        days.append(' ').append(day.toString(), 2, 10);
      }
      System.out.println(rule + " ical4j" + days);
    }
  }
}
JAVA
{ java -cp 'jars/*' Rules.java 2> log; node rules.mjs; } | LC_ALL=C sort -s -k1,1 | tee seen
diff - seen << 'EXPECTED'
FREQ=MONTHLY;BYMONTHDAY=-1 lib-recur 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=-1 ical4j 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=-1 ical.js 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=-1 rrule-temporal 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=-1 rrule 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 lib-recur 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 ical4j 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 ical.js 26-01-31 26-02-28 26-03-28 26-03-29 26-03-30
FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 rrule-temporal 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 rrule 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
FREQ=MONTHLY;BYMONTHDAY=31 lib-recur 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
FREQ=MONTHLY;BYMONTHDAY=31 ical4j 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
FREQ=MONTHLY;BYMONTHDAY=31 ical.js 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
FREQ=MONTHLY;BYMONTHDAY=31 rrule-temporal 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
FREQ=MONTHLY;BYMONTHDAY=31 rrule 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD lib-recur 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD ical4j 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD ical.js 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD rrule-temporal 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD rrule refused
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD lib-recur 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD ical4j 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD ical.js 26-01-31 26-03-31 26-05-31 26-07-31 26-08-31
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD rrule-temporal 26-01-31 26-02-28 26-03-31 26-04-30 26-05-31
RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD rrule refused
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD lib-recur 24-02-29 25-02-28 26-02-28 27-02-28 28-02-29
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD ical4j 24-02-29 25-02-28 26-02-28 27-02-28 28-02-29
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD ical.js 24-02-29 25-03-01 26-03-01 27-03-01 28-02-29
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD rrule-temporal 24-02-29 25-02-28 26-02-28 27-02-28 28-02-29
RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD rrule refused
EXPECTED
