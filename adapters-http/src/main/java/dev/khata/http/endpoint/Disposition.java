package dev.khata.http.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a client is to do with a file, and how it is called (RFC 6266).
 *
 * @param type {@code attachment} or {@code inline}
 * @param fileName in any script
 */
public record Disposition(String type, String fileName) {
  /** What stands for itself in an extended value (RFC 8187), beside letters and digits. */
  private static final String PLAIN = "!#$&+-.^_`|~";

  public Disposition {
    if (fileName.isBlank()) {
      throw new IllegalArgumentException("a file without a name");
    }
  }

  static Disposition attachment(String fileName) {
    return new Disposition("attachment", fileName);
  }

  Disposition inline() {
    return new Disposition("inline", fileName);
  }

  /** For {@code Content-Disposition}: a name that every client can read, and the right one. */
  public String header() {
    String ascii = fileName.replaceAll("[^ -~]|[\"\\\\%/]", "_");
    String plain = type + "; filename=\"" + ascii + "\"";
    return ascii.equals(fileName) ? plain : plain + "; filename*=UTF-8''" + extended();
  }

  private String extended() {
    StringBuilder text = new StringBuilder();
    for (byte one : fileName.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return text.toString();
  }
}
