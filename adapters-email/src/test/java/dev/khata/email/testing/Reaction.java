package dev.khata.email.testing;

import java.util.List;

/** What a {@link MailServer} does when it is told something. */
public sealed interface Reaction {

  /** It answers that line, or those lines. */
  record Says(List<String> lines) implements Reaction {}

  /** It ends the connection without a word. */
  record Drops() implements Reaction {}

  /** It keeps silent. */
  record Hangs() implements Reaction {}

  /** It says one letter in a tenth of a second, and never a whole line. */
  record Drips() implements Reaction {}

  /** It answers, and encrypts what follows. */
  record Encrypts() implements Reaction {}

  static Reaction says(String... lines) {
    return new Says(List.of(lines));
  }
}
