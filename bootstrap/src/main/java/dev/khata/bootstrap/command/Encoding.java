package dev.khata.bootstrap.command;

import dev.khata.bootstrap.settings.ProcessEnvironment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the JVM has read the arguments, variables and paths that it was given. It follows the locale,
 * and puts U+FFFD, or letters that nobody wrote, where a text is in another encoding; nothing may
 * be kept that came in so.
 *
 * @param charset what the locale says texts are written in
 * @param locale the locale, as an operator knows it
 * @param directory the working directory, as it was read
 */
public record Encoding(String charset, String locale, String directory) {
  private static final char UNREADABLE = '\uFFFD';

  static Encoding ofProcess() {
    return new Encoding(
        System.getProperty("sun.jnu.encoding", ""),
        ProcessEnvironment.locale(),
        System.getProperty("user.dir", ""));
  }

  /** Which text can't be trusted, why, and what to do; empty when all can. */
  Optional<String> complaint(List<String> arguments, Map<String, String> variables) {
    for (int i = 0; i < arguments.size(); i++) {
      if (isDoubtful(arguments.get(i))) {
        return Optional.of(complaint("argument " + (i + 1)));
      }
    }
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      if (isDoubtful(variable.getValue())) {
        return Optional.of(complaint(variable.getKey()));
      }
    }
    // A directory's name only has to find it again, for which any encoding will do that lost
    // nothing.
    return directory.indexOf(UNREADABLE) < 0
        ? Optional.empty()
        : Optional.of(complaint("the name of the working directory"));
  }

  private boolean isDoubtful(String text) {
    return text.indexOf(UNREADABLE) >= 0 || (!isUtf8() && !isAscii(text));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private boolean isUtf8() {
    return Charset.isSupported(charset) && Charset.forName(charset).equals(StandardCharsets.UTF_8);
  }

  private String complaint(String what) {
    return isUtf8()
        ? what + " is not text in UTF-8, as the locale (" + locale + ") says it is"
        : what
            + " is not in ASCII, and the locale ("
            + locale
            + ") has texts read as "
            + charset
            + ": set LC_ALL to one in UTF-8 that this machine has, such as C.UTF-8";
  }
}
