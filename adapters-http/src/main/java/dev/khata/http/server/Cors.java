package dev.khata.http.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets web pages of the configured origins call every endpoint. */
final class Cors {
  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final String ALLOWED =
      "Content-Type, Authorization, Idempotency-Key, X-Request-Id";
  private static final String EXPOSED = "X-Request-Id, Retry-After, Idempotent-Replayed";
  private static final String PREFLIGHT_SECONDS = "600";

  private final CorsOrigins origins;

  Cors(CorsOrigins origins) {
    this.origins = origins;
  }

  /**
   * The headers of an answer, errors included; tokens come in a header, so no cookies are let in.
   */
  Map<String, String> headers(Exchange exchange) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!origins.anyOrigin()) {
      headers.put("Vary", "Origin");
    }
    Optional<String> origin = exchange.header("Origin").filter(origins::allows);
    if (origin.isPresent()) {
      headers.put("Access-Control-Allow-Origin", origins.anyOrigin() ? "*" : origin.get());
      headers.put("Access-Control-Expose-Headers", EXPOSED);
      if (exchange.method().equals("OPTIONS")
          && exchange.header("Access-Control-Request-Method").isPresent()) {
        headers.put("Access-Control-Allow-Methods", METHODS);
        headers.put("Access-Control-Allow-Headers", ALLOWED);
        headers.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
      }
    }
    return headers;
  }
}
