#!/usr/bin/env bash
# Names of days and months in cron expressions, read in a JVM whose default locale is Turkish.
#
# Versions   com.cronutils:cron-utils 9.2.1, any JDK from 17 on
# Guess      A cron expression is machine text: it means the same in every JVM, in either case.
# Behaviour  cron-utils upper-cases the expression by the default locale. In tr-TR "fri" becomes
#            "FRİ" and is refused as invalid, as are "fri-sat" and "0 0 9 ? * fri" (Quartz). "FRI",
#            "mon" and "jul" are read, so that most expressions hide it.
# It matters A schedule stored on one machine is refused when it is read again on another one whose
#            LANG is Turkish or Azerbaijani, and whatever it was to start doesn't start.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mvn -q -B dependency:copy -Dartifact=com.cronutils:cron-utils:9.2.1 -DoutputDirectory=.
mvn -q -B dependency:copy -Dartifact=org.slf4j:slf4j-api:2.0.20 -DoutputDirectory=.
cat > Days.java <<'JAVA'
import static com.cronutils.model.definition.CronDefinitionBuilder.instanceDefinitionFor;

import com.cronutils.model.CronType;
import com.cronutils.parser.CronParser;
import java.util.Locale;

public class Days {
  public static void main(String[] args) {
    for (String locale : new String[] {"en-US", "tr-TR"}) {
      Locale.setDefault(Locale.forLanguageTag(locale));
      for (String days : new String[] {"mon", "FRI", "fri", "fri-sat"}) {
        System.out.println(locale + " " + days + " " + read("0 9 * * " + days));
      }
    }
  }

  static String read(String expression) {
    try {
      return new CronParser(instanceDefinitionFor(CronType.UNIX)).parse(expression).asString();
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
JAVA
java -cp cron-utils-9.2.1.jar:slf4j-api-2.0.20.jar Days.java 2> log | tee seen
diff - seen << 'EXPECTED'
en-US mon 0 9 * * 1
en-US FRI 0 9 * * 5
en-US fri 0 9 * * 5
en-US fri-sat 0 9 * * 5-6
tr-TR mon 0 9 * * 1
tr-TR FRI 0 9 * * 5
tr-TR fri refused
tr-TR fri-sat refused
EXPECTED
