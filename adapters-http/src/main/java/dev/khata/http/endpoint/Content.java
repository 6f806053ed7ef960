package dev.khata.http.endpoint;

import java.nio.charset.StandardCharsets;

/**
 * A body that is not JSON made from a record: a page, a script, an image.
 *
 * @param type the media type with its charset, as it goes into Content-Type
 */
public record Content(String type, byte[] bytes) {
  public static Content html(String page) {
    return text("text/html; charset=utf-8", page);
  }

  public static Content text(String type, String text) {
    return new Content(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a browser shows this as a page, so that the page's security headers are due. */
  public boolean isPage() {
    return type.startsWith("text/html");
  }
}
