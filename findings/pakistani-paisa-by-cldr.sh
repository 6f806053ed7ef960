#!/usr/bin/env bash
# How many decimals a Pakistani rupee has: the JDK and ISO 4217 beside ICU4J and node's Intl.
#
# Versions   com.ibm.icu:icu4j 78.1; node 20 (ICU 70 or newer); any JDK from 17 on
# Guess      Two everywhere: ISO 4217 says 2, and so does ECMAScript's specification by way of it.
# Behaviour  ICU takes CLDR's view, in which PKR (like MMK and AFN) has none: ICU4J and Intl print
#            19.99 as "Rs 20", rounded, without being asked; the JDK prints 19.99. INR, NPR, BDT, LKR
#            have two in all three.
# It matters The app of a Pakistani product shows 20 where the server charged 19.99, unless the
#            fraction digits are given by hand.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mvn -q -B dependency:copy -Dartifact=com.ibm.icu:icu4j:78.1 -DoutputDirectory=.
cat > Decimals.java <<'JAVA'
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

public class Decimals {
  public static void main(String[] args) {
    Locale pakistan = Locale.forLanguageTag("en-PK");
    for (String code : new String[] {"PKR", "MMK", "AFN", "INR", "NPR", "BDT", "LKR"}) {
      System.out.println(code + " JDK " + Currency.getInstance(code).getDefaultFractionDigits()
          + " ICU4J " + com.ibm.icu.util.Currency.getInstance(code).getDefaultFractionDigits());
    }
    BigDecimal amount = new BigDecimal("19.99");
    System.out.println("JDK " + plain(java.text.NumberFormat.getCurrencyInstance(pakistan).format(amount)));
    System.out.println("ICU4J " + plain(com.ibm.icu.text.NumberFormat.getCurrencyInstance(pakistan).format(amount)));
  }

  static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
JAVA
cat > decimals.js <<'JS'
const rupees = new Intl.NumberFormat('en-PK', { style: 'currency', currency: 'PKR' });
console.log('node', rupees.format(19.99).replace('\u00a0', ' '));
JS
{ java -cp icu4j-78.1.jar Decimals.java; node decimals.js; } | tee seen
diff - seen << 'EXPECTED'
PKR JDK 2 ICU4J 0
MMK JDK 2 ICU4J 0
AFN JDK 2 ICU4J 0
INR JDK 2 ICU4J 2
NPR JDK 2 ICU4J 2
BDT JDK 2 ICU4J 2
LKR JDK 2 ICU4J 2
JDK Rs19.99
ICU4J Rs 20
node Rs 20
EXPECTED
