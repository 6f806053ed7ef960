#!/usr/bin/env bash
# Codes, statements and times for machines, made in a JVM whose default locale is Nepal's or Bangladesh's.
#
# Versions   dev.samstevens.totp:totp 1.7.1, com.prowidesoftware:pw-swift-core SRU2025-10.3.12,
#            org.jsmpp:jsmpp 3.0.1, org.jpos:jpos 2.1.9, com.webcohesion.ofx4j:ofx4j 1.39; any JDK from 17 on
# Guess      What a standard fixes (a TOTP code, an amount of SWIFT's, SMPP's and ISO 8583's times, OFX's
#            dates) has digits of ASCII in any JVM. Turkish is the locale to beware of, for its letters.
# Behaviour  All five format by the default locale, whose digits are Devanagari or Bengali: the code is
#            "९९६५५४", and the verifier refuses 996554 from every user's app; a field 32A says
#            "NPR१२३४,५", an SMS's validity is "०००००००१००००000R". Nothing is thrown. In India and
#            Pakistan (en, hi, ur-PK), whose locales have ASCII digits, all of it is right.
# It matters A server that runs under LANG=ne_NP.UTF-8 or bn_BD.UTF-8 lets nobody in by a second factor and
#            sends banks and SMS centres what they refuse; the developers' machines are in English.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>digits</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>dev.samstevens.totp</groupId>
      <artifactId>totp</artifactId>
      <version>1.7.1</version>
    </dependency>
    <dependency>
      <groupId>com.prowidesoftware</groupId>
      <artifactId>pw-swift-core</artifactId>
      <version>SRU2025-10.3.12</version>
    </dependency>
    <dependency>
      <groupId>org.jsmpp</groupId>
      <artifactId>jsmpp</artifactId>
      <version>3.0.1</version>
    </dependency>
    <dependency>
      <groupId>org.jpos</groupId>
      <artifactId>jpos</artifactId>
      <version>2.1.9</version>
    </dependency>
    <dependency>
      <groupId>com.webcohesion.ofx4j</groupId>
      <artifactId>ofx4j</artifactId>
      <version>1.39</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > Digits.java <<'JAVA'
import com.prowidesoftware.swift.model.field.Field32A;
import com.webcohesion.ofx4j.io.DefaultStringConversion;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.DefaultCodeVerifier;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jpos.iso.ISODate;
import org.jsmpp.util.RelativeTimeFormatter;

public class Digits {
  public static void main(String[] args) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    DefaultCodeGenerator codes = new DefaultCodeGenerator();
    boolean taken = new DefaultCodeVerifier(codes, () -> 30).isValidCode("JBSWY3DPEHPK3PXP", "996554");
    Field32A amount = new Field32A().setDate("700101").setCurrency("NPR").setAmount(new BigDecimal("1234.5"));
    out.println(Locale.getDefault() + " TOTP " + codes.generate("JBSWY3DPEHPK3PXP", 1) + ", and 996554 is "
        + (taken ? "taken" : "refused") + " | SWIFT " + amount.getValue()
        + " | SMPP " + RelativeTimeFormatter.format(0, 0, 0, 1, 0, 0)
        + " | ISO 8583 " + ISODate.getDateTime(new Date(0))
        + " | OFX " + new DefaultStringConversion().toString(new Date(0)));
  }
}
JAVA
for locale in 'en IN' 'hi IN' 'ur PK' 'ne NP' 'bn BD'; do
  java "-Duser.language=${locale% *}" "-Duser.country=${locale#* }" -cp 'jars/*' Digits.java 2> log
done | tee seen
diff - seen << 'EXPECTED'
en_IN TOTP 996554, and 996554 is taken | SWIFT 700101NPR1234,5 | SMPP 000000010000000R | ISO 8583 0101000000 | OFX 19700101000000.000
hi_IN TOTP 996554, and 996554 is taken | SWIFT 700101NPR1234,5 | SMPP 000000010000000R | ISO 8583 0101000000 | OFX 19700101000000.000
ur_PK TOTP 996554, and 996554 is taken | SWIFT 700101NPR1234,5 | SMPP 000000010000000R | ISO 8583 0101000000 | OFX 19700101000000.000
ne_NP TOTP ९९६५५४, and 996554 is refused | SWIFT 700101NPR१२३४,५ | SMPP ०००००००१००००000R | ISO 8583 ०१०१०००००० | OFX १९७००१०१००००००.०००
bn_BD TOTP ৯৯৬৫৫৪, and 996554 is refused | SWIFT 700101NPR১২৩৪,৫ | SMPP ০০০০০০০১০০০০000R | ISO 8583 ০১০১০০০০০০ | OFX ১৯৭০০১০১০০০০০০.০০০
EXPECTED
