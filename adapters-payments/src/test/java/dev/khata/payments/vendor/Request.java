package dev.khata.payments.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.payments.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a vendor was asked.
 *
 * @param query as it came
 * @param headers by their names in lower case
 */
public record Request(
    String method, String path, String query, Map<String, String> headers, byte[] body) {

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Method and path, as documents name them. */
  public String line() {
    return method + " " + path;
  }

  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query.isEmpty()) {
      return parameters;
    }
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? parts[1] : "";
      if (parameters.put(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8)) != null) {
        throw new AssertionError("a parameter twice: " + parts[0]);
      }
    }
    return parameters;
  }

  public ObjectNode json() {
    return Json.read(body).orElseThrow(() -> new AssertionError("not an object"));
  }
}
