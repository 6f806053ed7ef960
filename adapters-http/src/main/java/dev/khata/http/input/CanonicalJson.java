package dev.khata.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** JSON in one way of many: fields in the order of their names, no spaces, numbers by value. */
final class CanonicalJson {
  private CanonicalJson() {}

  static String of(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      // Not written out, since 1e999999999 has that many digits.
      case JsonNode number when number.isNumber() ->
          number.decimalValue().stripTrailingZeros().toString();
      default -> node.toString();
    };
  }

  private static String object(ObjectNode object) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    StringJoiner fields = new StringJoiner(",", "{", "}");
    sorted.forEach((name, value) -> fields.add(object.textNode(name) + ":" + of(value)));
    return fields.toString();
  }

  private static String array(ArrayNode array) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    array.forEach(item -> items.add(of(item)));
    return items.toString();
  }
}
