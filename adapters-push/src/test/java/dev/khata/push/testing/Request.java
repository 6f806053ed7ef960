package dev.khata.push.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was asked. */
record Request(
    String method,
    String path,
    Optional<String> query,
    String authorization,
    String type,
    String body) {

  static Request of(HttpExchange exchange) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
        header(exchange, "Authorization"),
        header(exchange, "Content-Type"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  boolean is(String expected) {
    return type.split(";", 2)[0].strip().equals(expected);
  }

  int bytes() {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The fields of a form; empty when one stands twice or it is none. */
  Map<String, String> form() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length < 2 || fields.put(decoded(parts[0]), decoded(parts[1])) != null) {
        return Map.of();
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
