package dev.khata.payments.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to the sandbox. What of it can't be read becomes a {@link Refusal}. */
record Request(
    String method, List<String> path, Map<String, String> query, boolean fromBrowser, byte[] body) {
  private static final int LONGEST = 64 * 1024;

  static Request of(HttpExchange exchange) throws IOException {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return new Request(
        exchange.getRequestMethod(),
        Arrays.stream(exchange.getRequestURI().getRawPath().split("/"))
            .filter(part -> !part.isEmpty())
            .toList(),
        query(exchange.getRequestURI().getRawQuery()),
        accept != null && accept.contains("text/html"),
        exchange.getRequestBody().readNBytes(LONGEST));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "bad_query");
    }
  }

  /** Method and path with a star for each id; ids are known by their underscore. */
  String shape() {
    StringBuilder shape = new StringBuilder(method).append(' ');
    path.forEach(part -> shape.append('/').append(part.contains("_") ? "*" : part));
    return shape.toString();
  }

  /** The id in the path, which is its third part. */
  String id() {
    return path.get(2);
  }

  Optional<UUID> uuidInQuery(String name) {
    return Optional.ofNullable(query.get(name)).map(text -> uuid(text, name));
  }

  UUID uuid(String field) {
    return uuid(text(field), field);
  }

  String text(String field) {
    JsonNode value = json().path(field);
    if (!value.isTextual()) {
      throw new Refusal(422, "bad_" + field);
    }
    return value.textValue();
  }

  Money money() {
    JsonNode amount = json().path("amount");
    if (!amount.isIntegralNumber() || !amount.canConvertToLong() || amount.longValue() < 1) {
      throw new Refusal(422, "bad_amount");
    }
    try {
      return new Money(amount.longValue(), Unit.currency(text("currency")));
    } catch (IllegalArgumentException e) {
      throw new Refusal(422, "bad_currency");
    }
  }

  private JsonNode json() {
    try {
      return Shapes.JSON.readTree(body);
    } catch (IOException e) {
      throw new Refusal(400, "bad_json");
    }
  }

  private static UUID uuid(String text, String field) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal(422, "bad_" + field);
    }
  }
}
