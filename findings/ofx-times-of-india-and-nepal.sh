#!/usr/bin/env bash
# The hour of a bank's entry in OFX whose offset from GMT isn't of whole hours, read by ofx4j.
#
# Versions   com.webcohesion.ofx4j:ofx4j 1.39; any JDK from 17 on; python3-ofxparse 0.21 (Debian 12)
# Guess      "[+5.75:NPT]" is five hours and three quarters: offsets with a fraction, as decimals and
#            with or without a plus, are part of the format (its section 3.2.8).
# Behaviour  ofx4j leaves out an offset with a fraction, without a word: half past midnight in Nepal,
#            India or Sri Lanka is half past midnight GMT, up to 5 h 45 late. Whole ones ("+6" of
#            Bangladesh, "+5" of Pakistan) are read right. ofxparse reads all of them, but a fraction
#            only when the zone's name follows.
# It matters Shown in Nepal's or India's time again, what was booked in the evening lies on the next day,
#            at a month's end in the next month, and stands in the wrong order beside entries of other
#            sources. A test with a statement from the Americas or Europe shows nothing.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
/usr/bin/python3 -c 'import ofxparse' 2> log || apt-get install -y -qq python3-ofxparse > /dev/null
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>statement</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.webcohesion.ofx4j</groupId>
      <artifactId>ofx4j</artifactId>
      <version>1.39</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
{
  cat <<'OFX'
OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS>
<DTSERVER>20260105120000<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>NPR
<BANKACCTFROM><BANKID>1<ACCTID>1<ACCTTYPE>SAVINGS</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260101<DTEND>20260105
OFX
  n=0
  for zone in '[+5.75:NPT]' '[5.75:NPT]' '[+5.50:IST]' '[+5.5]' '[+6:BST]' '[+5:PKT]' '[0:GMT]'; do
    n=$((n + 1))
    echo "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260105003000$zone<TRNAMT>-5.00<FITID>$n<NAME>$zone</STMTTRN>"
  done
  cat <<'OFX'
</BANKTRANLIST><LEDGERBAL><BALAMT>1000.00<DTASOF>20260105</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
OFX
} > statement.ofx
cat > Times.java <<'JAVA'
import com.webcohesion.ofx4j.domain.data.MessageSetType;
import com.webcohesion.ofx4j.domain.data.ResponseEnvelope;
import com.webcohesion.ofx4j.domain.data.banking.BankingResponseMessageSet;
import com.webcohesion.ofx4j.io.AggregateUnmarshaller;
import java.io.FileReader;

public class Times {
  public static void main(String[] args) throws Exception {
    var envelope = new AggregateUnmarshaller<>(ResponseEnvelope.class).unmarshal(new FileReader("statement.ofx"));
    var bank = (BankingResponseMessageSet) envelope.getMessageSet(MessageSetType.banking);
    for (var entry : bank.getStatementResponses().get(0).getMessage().getTransactionList().getTransactions()) {
      System.out.println("ofx4j " + entry.getName() + " " + entry.getDatePosted().toInstant());
    }
  }
}
JAVA
cat > times.py <<'PY'
from ofxparse import OfxParser
with open('statement.ofx', 'rb') as file:
    for entry in OfxParser.parse(file).account.statement.transactions:
        print('ofxparse', entry.payee, entry.date.isoformat() + 'Z')
PY
{ java -cp 'jars/*' Times.java 2> log; /usr/bin/python3 times.py; } | tee seen
diff - seen << 'EXPECTED'
ofx4j [+5.75:NPT] 2026-01-05T00:30:00Z
ofx4j [5.75:NPT] 2026-01-05T00:30:00Z
ofx4j [+5.50:IST] 2026-01-05T00:30:00Z
ofx4j [+5.5] 2026-01-05T00:30:00Z
ofx4j [+6:BST] 2026-01-04T18:30:00Z
ofx4j [+5:PKT] 2026-01-04T19:30:00Z
ofx4j [0:GMT] 2026-01-05T00:30:00Z
ofxparse [+5.75:NPT] 2026-01-04T18:45:00Z
ofxparse [5.75:NPT] 2026-01-04T18:45:00Z
ofxparse [+5.50:IST] 2026-01-04T19:00:00Z
ofxparse [+5.5] 2026-01-05T00:30:00Z
ofxparse [+6:BST] 2026-01-04T18:30:00Z
ofxparse [+5:PKT] 2026-01-04T19:30:00Z
ofxparse [0:GMT] 2026-01-05T00:30:00Z
EXPECTED
