#!/usr/bin/env bash
# A bank statement in MT940 over New Year, with entries reversed, by the parsers of npm and Maven.
#
# Versions   npm mt940js 1.3.5, swiftmessageparser 1.2.1, mt940-js 1.0.0 (with tslib 2.8.1);
#            com.prowidesoftware:pw-swift-core SRU2025-10.3.12; node 20, any JDK from 17 on
# Guess      An entry booked on 31 December for value 2 January is of the old year (the entry date has
#            no year of its own), and the entries add up from the opening to the closing balance.
# Behaviour  All four give the entry date the year of the value date: 31 December 2026, a year late.
#            mt940-js besides counts RC, a credit taken back, as a credit, and RD, a debit taken back, as
#            a debit, so that the balance doesn't come out; nothing but these two flags tells. The
#            others show a reversal as one.
# It matters Every January the last day's late entries fall out of the year they were booked in and turn
#            up in the next one's accounts, and a bounced top-up is credited twice instead of undone.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  mt940js@1.3.5 swiftmessageparser@1.2.1 mt940-js@1.0.0 tslib@2.8.1
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>statement</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.prowidesoftware</groupId>
      <artifactId>pw-swift-core</artifactId>
      <version>SRU2025-10.3.12</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > statement.txt <<'MT940'
:20:STATEMENT
:25:0011223344
:28C:1/1
:60F:C260101NPR1000,00
:61:2601020102C500,00NTRFONE//1
:61:2601021231D200,00NTRFTWO//2
:61:2601020102RC50,00NTRFTHREE//3
:61:2601020102RD25,00NTRFFOUR//4
:62F:C260102NPR1275,00
-
MT940
cat > read.js <<'JS'
const { readFileSync } = require('fs');
const text = readFileSync('statement.txt', 'utf8');
const day = date => new Date(date).toISOString().slice(0, 10);
const show = (name, entries) => console.log(name, entries.map(([date, amount]) => `${day(date)} ${amount}`).join(', '),
  '| balance', entries.reduce((sum, [, amount]) => sum + amount, 1000));
(async () => {
  const [own] = new (require('mt940js').Parser)().parse(text);
  show('mt940js', own.transactions.map(entry => [entry.entryDate, entry.amount]));
  const [swift] = require('swiftmessageparser').parse({ type: 'mt940', data: text });
  show('swiftmessageparser', swift.transactions.map(entry => [entry.entryDate, Number(entry.amount)]));
  const [other] = await require('mt940-js').read(readFileSync('statement.txt'));
  show('mt940-js', other.transactions.map(entry => [entry.entryDate, entry.isCredit ? entry.amount : -entry.amount]));
})();
JS
cat > Read.java <<'JAVA'
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;

public class Read {
  public static void main(String[] args) throws Exception {
    String body = Files.readString(Path.of("statement.txt"));
    MT940 statement = MT940.parse("{1:F01BANKNPKAAXXX0000000000}{2:I940BANKNPKAXXXXN}{4:\n" + body + "}");
    StringBuilder line = new StringBuilder("pw-swift-core");
    for (Field61 entry : statement.getField61()) {
      line.append(' ').append(new SimpleDateFormat("yyyy-MM-dd").format(entry.getEntryDateAsCalendar().getTime()))
          .append(' ').append(entry.getDebitCreditMark()).append(entry.getAmount());
    }
    System.out.println(line);
  }
}
JAVA
{ node read.js; java -cp 'jars/*' Read.java 2> log; } | tee seen
diff - seen << 'EXPECTED'
mt940js 2026-01-02 500, 2026-12-31 -200, 2026-01-02 -50, 2026-01-02 25 | balance 1275
swiftmessageparser 2026-01-02 500, 2026-12-31 -200, 2026-01-02 -50, 2026-01-02 25 | balance 1275
mt940-js 2026-01-02 500, 2026-12-31 -200, 2026-01-02 50, 2026-01-02 -25 | balance 1325
pw-swift-core 2026-01-02 C500,00 2026-12-31 D200,00 2026-01-02 RC50,00 2026-01-02 RD25,00
EXPECTED
