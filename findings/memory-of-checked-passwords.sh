#!/usr/bin/env bash
# The memory that password4j keeps once a password was checked.
#
# Versions   com.password4j:password4j 1.8.4, any JDK from 17 on
# Guess      The memory that Argon2 works in is there while a hash is worked out, and let go of then.
# Behaviour  What getInstanceFromHash and getInstance answer holds all of that memory from the moment
#            it is made, as zeros that are copied for each hash, and stands in a map for ever: one
#            entry for each set of parameters that any stored hash names.
# It matters A server holds 19 MB that it never gives back for the usual parameters, more than all
#            else on the heap of a small one, and 64 MB more once somebody comes whose hash was
#            made with m=65536; users that were imported from several systems add up.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for jar in com.password4j:password4j:1.8.4 org.slf4j:slf4j-api:2.0.20; do
  mvn -q -B dependency:copy -Dartifact=$jar -DoutputDirectory=.
done
cat > Kept.java <<'JAVA'
import com.password4j.Argon2Function;
import com.password4j.Password;
import java.util.Base64;

public class Kept {
  public static void main(String[] args) throws Exception {
    check(1);
    long before = used();
    for (int mebibytes : new int[] {16, 32, 64}) {
      check(mebibytes);
      System.out.println("checked with m=" + mebibytes * 1024 + ": keeps " + grown(before) + " MB");
    }
  }

  static void check(int mebibytes) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    String hash =
        "$argon2id$v=19$m=" + mebibytes * 1024 + ",t=1,p=1$"
            + base64.encodeToString(new byte[16]) + "$" + base64.encodeToString(new byte[32]);
    Password.check("a password", hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** To the next eight megabytes. */
  static long grown(long before) throws Exception {
    return Math.round((used() - before) / 8e6) * 8;
  }

  static long used() throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
JAVA
java -XX:+UseSerialGC -cp "$(printf '%s:' ./*.jar)" Kept.java 2> log | tee seen
diff - seen << 'EXPECTED'
checked with m=16384: keeps 16 MB
checked with m=32768: keeps 48 MB
checked with m=65536: keeps 120 MB
EXPECTED
