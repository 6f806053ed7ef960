package dev.khata.http.docs;

import dev.khata.http.endpoint.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The files that the pages load, all from the jar. */
enum Asset {
  STYLE("swagger-ui.css", "text/css; charset=utf-8"),
  BUNDLE("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
  ICON("favicon-32x32.png", "image/png"),
  PICKERS("pickers.js", "text/javascript; charset=utf-8"),
  START("start.js", "text/javascript; charset=utf-8");

  /** As in the build; a test holds the two together. */
  static final String SWAGGER_UI = "5.29.3";

  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/" + SWAGGER_UI + "/";
  private static final String OWN = "/dev/khata/http/docs/";

  private final String file;
  private final String type;

  Asset(String file, String type) {
    this.file = file;
    this.type = type;
  }

  /** Under which the browser loads it; a new version of Swagger UI has another path. */
  String path() {
    return "/docs/assets/" + SWAGGER_UI + "/" + file;
  }

  private String folder() {
    return isOurs() ? OWN : WEBJAR;
  }

  private boolean isOurs() {
    return switch (this) {
      case STYLE, BUNDLE, ICON -> false;
      case PICKERS, START -> true;
    };
  }

  /** How long a browser may keep it: what is ours changes under the path that it has. */
  Duration kept() {
    return isOurs() ? Duration.ofHours(1) : Duration.ofDays(365);
  }

  Content content() {
    String resource = folder() + file;
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
