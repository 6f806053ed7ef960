#!/usr/bin/env bash
# A phone number typed in its country's own digits, by what apps and servers parse phones with.
#
# Versions   libphonenumber 9.0.43 (Java) beside npm's libphonenumber-js 1.13.16 (its "max" build),
#            google-libphonenumber 3.2.47 and awesome-phonenumber 7.8.0; node 20
# Guess      The JavaScript ports read the digits that the original reads.
# Behaviour  Java reads Devanagari and Bengali digits. None of the three ports does: they know ASCII,
#            full-width and Arabic-Indic digits alone, so the same keyboard works in Pakistan and not
#            in Nepal or Bangladesh.
# It matters A web or React Native app refuses a number that the server behind it would take; whoever
#            checks in the app first never learns what the server reads.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  libphonenumber-js@1.13.16 google-libphonenumber@3.2.47 awesome-phonenumber@7.8.0
mvn -q -B dependency:copy -Dartifact=com.googlecode.libphonenumber:libphonenumber:9.0.43 \
  -DoutputDirectory=.

cat > numbers.txt <<'TXT'
NP ९८४१२३४५६७
BD ০১৭১২৩৪৫৬৭৮
PK ۰۳۰۰۱۲۳۴۵۶۷
NP ９８４１２３４５６７
NP 9841234567
TXT
cat > Original.java <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

public class Original {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    for (String line : Files.readAllLines(Path.of("numbers.txt"))) {
      String[] parts = line.split(" ");
      var number = phones.parse(parts[1], parts[0]);
      out.println(parts[1] + " Java " + phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
    }
  }
}
JAVA
cat > ports.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parsePhoneNumber } from 'awesome-phonenumber';
const google = createRequire(import.meta.url)('google-libphonenumber');
const util = google.PhoneNumberUtil.getInstance();
const or = ask => { try { return ask() ?? 'nothing'; } catch { return 'nothing'; } };
for (const line of readFileSync('numbers.txt', 'utf8').trim().split('\n')) {
  const [region, text] = line.split(' ');
  console.log(text,
    'libphonenumber-js', or(() => parsePhoneNumberFromString(text, region)?.number) + ',',
    'google-libphonenumber', or(() => util.format(util.parse(text, region), google.PhoneNumberFormat.E164)) + ',',
    'awesome-phonenumber', or(() => parsePhoneNumber(text, { regionCode: region }).number?.e164));
}
JS
{ java -cp 'libphonenumber-9.0.43.jar' Original.java; node ports.mjs; } | tee seen
diff - seen << 'EXPECTED'
९८४१२३४५६७ Java +9779841234567
০১৭১২৩৪৫৬৭৮ Java +8801712345678
۰۳۰۰۱۲۳۴۵۶۷ Java +923001234567
９８４１２３４５６７ Java +9779841234567
9841234567 Java +9779841234567
९८४१२३४५६७ libphonenumber-js nothing, google-libphonenumber nothing, awesome-phonenumber nothing
০১৭১২৩৪৫৬৭৮ libphonenumber-js nothing, google-libphonenumber nothing, awesome-phonenumber nothing
۰۳۰۰۱۲۳۴۵۶۷ libphonenumber-js +923001234567, google-libphonenumber +923001234567, awesome-phonenumber +923001234567
９８４１２３４５６７ libphonenumber-js +9779841234567, google-libphonenumber +9779841234567, awesome-phonenumber +9779841234567
9841234567 libphonenumber-js +9779841234567, google-libphonenumber +9779841234567, awesome-phonenumber +9779841234567
EXPECTED
