package dev.khata.http.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;

/**
 * The head of a request as far as it has been read: how its request line begins, and those fields
 * of its header that an error needs. Used by one thread at a time.
 */
final class PartialHead {
  private static final int LONGEST = 256;
  private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");
  private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*");
  private static final Set<String> NEEDED =
      Set.of(
          "origin",
          "access-control-request-method",
          "access-control-request-headers",
          "x-forwarded-proto",
          "x-request-id");

  private final byte[] line = new byte[LONGEST];
  private final List<HttpField> fields = new ArrayList<>();
  private int length;
  private boolean lineRead;
  private boolean whole;

  /** The next request begins. */
  void begin() {
    length = 0;
    lineRead = false;
    whole = false;
    fields.clear();
  }

  /** What comes next, of which nothing is taken out. */
  void line(ByteBuffer next) {
    int more = Math.min(LONGEST - length, next.remaining());
    next.get(next.position(), line, length, more);
    length += more;
  }

  /** The request line could be read. */
  void lineIsRead() {
    lineRead = true;
  }

  /** The header has come to its end. */
  void isWhole() {
    whole = true;
  }

  /**
   * Reads the header behind a line that could not be read, as far as it has come, since nobody else
   * will.
   *
   * @param sent from the line's beginning
   */
  void behindBadLine(ByteBuffer sent) {
    if (lineRead) {
      return;
    }
    String text = StandardCharsets.ISO_8859_1.decode(sent).toString().stripLeading();
    for (String line : text.lines().skip(1).toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        field(new HttpField(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
      whole |= line.isEmpty();
    }
  }

  void field(HttpField field) {
    if (NEEDED.contains(field.getLowerCaseName())) {
      fields.add(field);
    }
  }

  /** Every value of one of the fields needed, in the order they came. */
  List<String> values(String name) {
    return fields.stream().filter(field -> field.is(name)).map(PartialHead::value).toList();
  }

  /** What browsers name the page that calls; an opaque one where nobody knows whether one does. */
  Optional<String> origin() {
    return values("Origin").stream()
        .findFirst()
        .or(() -> whole ? Optional.empty() : Optional.of("null"));
  }

  String method() {
    return words()[0];
  }

  /** The path with its escapes; empty where none can be made out. Of a long one the beginning. */
  Optional<String> path() {
    String[] words = words();
    String target = words.length < 2 ? "" : ORIGIN.matcher(words[1]).replaceFirst("");
    return Optional.of(BEHIND_PATH.matcher(target).replaceFirst(""))
        .filter(path -> path.startsWith("/"));
  }

  private String[] words() {
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
    return text.lines().findFirst().orElse("").split(" ", -1);
  }

  private static String value(HttpField field) {
    return field.getValue() == null ? "" : field.getValue();
  }
}
