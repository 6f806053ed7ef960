#!/usr/bin/env bash
# A password hash that password4j makes in a JVM whose default locale is Turkish.
#
# Versions   com.password4j:password4j 1.8.4, any JDK from 17 on
# Guess      The text of a hash is machine text: made in any JVM, it is read in every other.
# Behaviour  The name of the variant is lower-cased by the default locale, so that the hash begins
#            with "$argon2ıd$", with a dotless i. Nothing is thrown, and in that JVM it even matches.
#            Anywhere else getInstanceFromHash refuses it as no Argon2 hash.
# It matters Users who signed up while the server ran under tr_TR can't log in once it runs under
#            another locale, and other programs that read the column don't know the hash either.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for jar in com.password4j:password4j:1.8.4 org.slf4j:slf4j-api:2.0.20; do
  mvn -q -B dependency:copy -Dartifact=$jar -DoutputDirectory=.
done
cat > Hashes.java <<'JAVA'
import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

public class Hashes {
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String locale : new String[] {"en-US", "tr-TR"}) {
      Locale.setDefault(Locale.forLanguageTag(locale));
      Argon2Function function = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID);
      String hash = Password.hash("a password").with(function).getResult();
      out.println(locale + " made " + hash.substring(0, hash.indexOf("$v")));
      Locale.setDefault(Locale.US);
      out.println(locale + " read under en-US: " + read(hash));
    }
  }

  static String read(String hash) {
    try {
      return Password.check("a password", hash).with(Argon2Function.getInstanceFromHash(hash)) ? "matches" : "differs";
    } catch (BadParametersException e) {
      return "refused";
    }
  }
}
JAVA
java -cp "$(printf '%s:' ./*.jar)" Hashes.java 2> log | tee seen
diff - seen << 'EXPECTED'
en-US made $argon2id
en-US read under en-US: matches
tr-TR made $argon2ıd
tr-TR read under en-US: differs
EXPECTED
