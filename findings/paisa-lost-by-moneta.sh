#!/usr/bin/env bash
# Amounts in Nepali, Marathi, Bengali and Dzongkha by the reference implementation of JSR 354.
#
# Versions   org.javamoney.moneta:moneta-core 1.4.5 (1.4.4 does the same), any JDK from 17 on
# Guess      MonetaryFormats.getAmountFormat(locale) prints the amount in the locale's digits, and
#            reads back what it printed.
# Behaviour  Where the locale has digits of its own the fraction is gone: 1234567.10 is printed as
#            "NPR १,२३४,५६७.00", with Latin zeros, and 0.99 as "NPR १.00", one whole rupee. No exception.
#            Reading its own text back fails. Locales with Latin digits are right.
# It matters A receipt in Nepali or Bengali shows another amount than was paid, and a test in English
#            can't tell.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for jar in org.javamoney.moneta:moneta-core:1.4.5 javax.money:money-api:1.1 \
  jakarta.annotation:jakarta.annotation-api:3.0.0; do
  mvn -q -B dependency:copy -Dartifact=$jar -DoutputDirectory=.
done
cat > Amounts.java <<'JAVA'
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import javax.money.format.MonetaryAmountFormat;
import javax.money.format.MonetaryFormats;
import javax.money.format.MonetaryParseException;
import org.javamoney.moneta.Money;

public class Amounts {
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    String[][] places = {
      {"en-IN", "INR"}, {"hi-IN", "INR"}, {"mr-IN", "INR"}, {"ne-NP", "NPR"}, {"bn-BD", "BDT"}, {"dz-BT", "BTN"}
    };
    for (String[] place : places) {
      MonetaryAmountFormat format = MonetaryFormats.getAmountFormat(Locale.forLanguageTag(place[0]));
      for (String amount : new String[] {"1234567.10", "0.99"}) {
        String text = format.format(Money.of(new BigDecimal(amount), place[1]));
        out.println(place[0] + " " + amount + " " + text.replaceAll("[A-Z\\h]", "") + " " + back(format, text));
      }
    }
  }

  static String back(MonetaryAmountFormat format, String text) {
    try {
      return "read back as " + format.parse(text).getNumber();
    } catch (MonetaryParseException | IllegalArgumentException e) {
      return "can't be read back";
    }
  }
}
JAVA
java -cp "$(printf '%s:' ./*.jar)" Amounts.java 2> log | tee seen
diff - seen << 'EXPECTED'
en-IN 1234567.10 12,34,567.10 read back as 1234567.1
en-IN 0.99 0.99 read back as 0.99
hi-IN 1234567.10 12,34,567.10 read back as 1234567.1
hi-IN 0.99 0.99 read back as 0.99
mr-IN 1234567.10 १२,३४,५६७.00 can't be read back
mr-IN 0.99 १.00 can't be read back
ne-NP 1234567.10 १,२३४,५६७.00 can't be read back
ne-NP 0.99 १.00 can't be read back
bn-BD 1234567.10 ১,২৩৪,৫৬৭.00 can't be read back
bn-BD 0.99 ১.00 can't be read back
dz-BT 1234567.10 ༡,༢༣༤,༥༦༧.00 can't be read back
dz-BT 0.99 ༡.00 can't be read back
EXPECTED
