package dev.khata.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.khata.domain.messaging.Placeholders;
import dev.khata.sms.call.Call;
import dev.khata.sms.call.Witness;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Makes requests to a gateway; each value is escaped for the place where it stands. */
record Rendering(Gateway gateway, String url) {

  Call call(Values values) {
    Optional<Call.Body> body = body(values);
    return new Call(gateway.method(), uri(values), headers(values, body), body);
  }

  /** The same request with a mask in place of the token and of what is made of it. */
  Call masked(Values values) {
    return call(values.with("token", Witness.MASK));
  }

  private URI uri(Values values) {
    Map<String, String> encoded = new HashMap<>();
    values.values().forEach((name, value) -> encoded.put(name, encode(value).replace("+", "%20")));
    String address = Placeholders.fill(url, encoded);
    if (gateway.query().isEmpty()) {
      return URI.create(address);
    }
    return URI.create(
        address + (address.contains("?") ? "&" : "?") + form(gateway.query(), values));
  }

  private Map<String, String> headers(Values values, Optional<Call.Body> body) {
    Map<String, String> headers = new HashMap<>();
    gateway
        .headers()
        .forEach((name, text) -> headers.put(name, Placeholders.fill(text, values.values())));
    if (gateway.basic()) {
      headers.put("Authorization", "Basic " + credentials(values));
    }
    if (gateway.signed()) {
      headers.put("webhook-id", values.get("id"));
      headers.put("webhook-timestamp", values.get("timestamp"));
      headers.put("webhook-signature", signature(values, body.map(Call.Body::text).orElse("")));
    }
    return headers;
  }

  private static String credentials(Values values) {
    if (isMasked(values)) {
      return Witness.MASK;
    }
    String both = values.get("user") + ":" + values.get("token");
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String signature(Values values, String body) {
    return isMasked(values)
        ? Witness.MASK
        : WebhookSecrets.of(values.get("token"))
            .sign(values.get("id"), values.get("timestamp"), body);
  }

  private static boolean isMasked(Values values) {
    return values.get("token").equals(Witness.MASK);
  }

  private Optional<Call.Body> body(Values values) {
    return switch (gateway.body()) {
      case BodyForm.None none -> Optional.empty();
      case BodyForm.Form(var fields) ->
          Optional.of(new Call.Body("application/x-www-form-urlencoded", form(fields, values)));
      case BodyForm.Json(var template) ->
          Optional.of(new Call.Body("application/json", filled(template, values).toString()));
    };
  }

  private static String form(Map<String, String> fields, Values values) {
    StringJoiner joined = new StringJoiner("&");
    new TreeMap<>(fields)
        .forEach(
            (name, text) -> {
              if (name.equals(Values.VARIABLES)) {
                values.variables().forEach((key, value) -> joined.add(pair(key, value)));
              } else {
                joined.add(pair(name, Placeholders.fill(text, values.values())));
              }
            });
    return joined.toString();
  }

  private static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode filled(JsonNode template, Values values) {
    return switch (template) {
      case ObjectNode object -> object(object, values);
      case ArrayNode array -> {
        ArrayNode filled = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> filled.add(filled(item, values)));
        yield filled;
      }
      case TextNode text ->
          JsonNodeFactory.instance.textNode(Placeholders.fill(text.textValue(), values.values()));
      default -> template;
    };
  }

  private static ObjectNode object(ObjectNode template, Values values) {
    ObjectNode filled = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : template.properties()) {
      if (property.getKey().equals(Values.VARIABLES)) {
        values.variables().forEach(filled::put);
      } else {
        filled.set(property.getKey(), filled(property.getValue(), values));
      }
    }
    return filled;
  }
}
