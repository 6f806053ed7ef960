package dev.khata.http.console;

import dev.khata.http.endpoint.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The files that the pages load, all from the jar. They are small and not kept by the browser, so
 * that a page never meets the script of another version.
 */
enum Asset {
  STYLE("console.css", "text/css; charset=utf-8"),
  RESET_PASSWORD("reset-password.js", "text/javascript; charset=utf-8");

  private final String file;
  private final String type;

  Asset(String file, String type) {
    this.file = file;
    this.type = type;
  }

  String path() {
    return "/console/assets/" + file;
  }

  Content content() {
    String resource = "/dev/khata/http/console/" + file;
    try (InputStream bytes = Asset.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return new Content(type, bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
