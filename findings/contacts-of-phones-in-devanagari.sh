#!/usr/bin/env bash
# Contacts as phones write them to a file or to Bluetooth, in vCard 2.1, with a name in Devanagari.
#
# Versions   npm vcf 2.1.2, vcard-parser 1.0.0, vcard-json 0.5.2, vdata-parser 0.1.5;
#            com.googlecode.ez-vcard:ez-vcard 0.12.1; node 20, any JDK from 17 on
# Guess      vCard 2.1 writes what isn't ASCII as quoted-printable, folded by "=" at the line's end, and who
#            reads that version, which vcf has in its list of versions, gives the name back.
# Behaviour  None of the four decodes it, and none says so: three give the name as "=E0=A4=86=E0=A4=B6...",
#            cut off where the line was folded, and vcard-json says "empty". Numbers are right, and so is a
#            name in Latin letters. ez-vcard (Java) reads all of it.
# It matters Whoever imports contacts to send a top-up to, or a referral, sees a list of hexadecimal for just
#            the people whose names are written in Nepali, Hindi or Bengali.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  vcf@2.1.2 vcard-parser@1.0.0 vcard-json@0.5.2 vdata-parser@0.1.5
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>contacts</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.googlecode.ez-vcard</groupId>
      <artifactId>ez-vcard</artifactId>
      <version>0.12.1</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
contact() { printf '%s\r\n' BEGIN:VCARD VERSION:2.1 "$@" END:VCARD; }
contact 'N:Tamang;Asha;;;' 'FN:Asha Tamang' 'TEL;CELL:+9779800000001' > latin.vcf
contact \
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=A4=E0=A4=BE=E0=A4=AE=E0=A4=BE=E0=A4=99;=E0=A4=86=E0=A4=B6=E0=' \
  '=A4=BE;;;' \
  'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=86=E0=A4=B6=E0=A4=BE=20=E0=A4=A4=E0=A4=BE=E0=A4=AE=E0=A4=BE=' \
  '=E0=A4=99' \
  'TEL;CELL:+9779800000001' > nepali.vcf
cat > read.js <<'JS'
const { readFileSync } = require('fs');
const VCard = require('vcf');
const parser = require('vcard-parser');
const json = require('vcard-json');
const vdata = require('vdata-parser');
for (const file of ['latin.vcf', 'nepali.vcf']) {
  const text = readFileSync(file, 'utf8');
  const show = (library, name, number) => console.log(file, library, '|', name, '|', number);
  const card = new VCard().parse(text);
  show('vcf', card.get('fn').valueOf(), card.get('tel').valueOf());
  const parsed = parser.parse(text);
  show('vcard-parser', parsed.fn[0].value, parsed.tel[0].value);
  json.parseVcardString(text, (error, cards) => show('vcard-json', cards[0].fullname, cards[0].phone[0].value));
  const { VCARD } = vdata.fromString(text);
  show('vdata-parser', VCARD.FN.value ?? VCARD.FN, VCARD.TEL.value);
}
JS
cat > Read.java <<'JAVA'
import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.PrintStream;
import java.nio.file.Path;

public class Read {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (String file : args) {
      VCard card = Ezvcard.parse(Path.of(file)).first();
      out.println(file + " ez-vcard | " + card.getFormattedName().getValue() + " | "
          + card.getTelephoneNumbers().get(0).getText());
    }
  }
}
JAVA
{ node read.js; java -cp 'jars/*' Read.java latin.vcf nepali.vcf; } | tee seen
diff - seen << 'EXPECTED'
latin.vcf vcf | Asha Tamang | +9779800000001
latin.vcf vcard-parser | Asha Tamang | +9779800000001
latin.vcf vcard-json | Asha Tamang | +9779800000001
latin.vcf vdata-parser | Asha Tamang | +9779800000001
nepali.vcf vcf | =E0=A4=86=E0=A4=B6=E0=A4=BE=20=E0=A4=A4=E0=A4=BE=E0=A4=AE=E0=A4=BE= | +9779800000001
nepali.vcf vcard-parser | =E0=A4=86=E0=A4=B6=E0=A4=BE=20=E0=A4=A4=E0=A4=BE=E0=A4=AE=E0=A4=BE= | +9779800000001
nepali.vcf vcard-json | empty | +9779800000001
nepali.vcf vdata-parser | =E0=A4=86=E0=A4=B6=E0=A4=BE=20=E0=A4=A4=E0=A4=BE=E0=A4=AE=E0=A4=BE= | +9779800000001
latin.vcf ez-vcard | Asha Tamang | +9779800000001
nepali.vcf ez-vcard | आशा तामाङ | +9779800000001
EXPECTED
