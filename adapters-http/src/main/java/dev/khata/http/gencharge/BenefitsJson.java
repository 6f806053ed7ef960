package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.khata.domain.catalog.Benefit;
import dev.khata.domain.catalog.Benefit.Group;
import dev.khata.domain.catalog.Benefit.Items;
import dev.khata.domain.catalog.Benefit.Member;
import dev.khata.domain.catalog.Benefit.Nothing;
import dev.khata.domain.catalog.Benefit.Numeral;
import dev.khata.domain.catalog.Benefit.Text;
import dev.khata.domain.catalog.Benefit.Truth;
import dev.khata.domain.catalog.Benefits;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.input.NumberAsTyped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Benefits as clients send and get them: an object of whatever is in it. */
public final class BenefitsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Problem UNFIT = new Problem.Other("Too long, too deep, or not plain");

  private BenefitsJson() {}

  public static Benefits read(Optional<Map<String, JsonNode>> sent) {
    return sent.map(BenefitsJson::read).orElse(Benefits.NONE);
  }

  private static Benefits read(Map<String, JsonNode> sent) {
    return Benefits.of(group(sent.entrySet())).orElseThrow(() -> invalid(UNFIT, "benefits"));
  }

  public static Map<String, JsonNode> print(Benefits benefits) {
    return fields(benefits.values());
  }

  private static Group group(Set<Map.Entry<String, JsonNode>> fields) {
    return new Group(
        fields.stream()
            .map(field -> new Member(field.getKey(), benefit(field.getValue())))
            .toList());
  }

  private static Benefit benefit(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> new Text(node.textValue());
      case NUMBER -> new Numeral(node.asText());
      case BOOLEAN -> new Truth(node.booleanValue());
      case NULL -> new Nothing();
      case ARRAY -> new Items(node.valueStream().map(BenefitsJson::benefit).toList());
      case OBJECT -> group(node.properties());
      case BINARY, MISSING, POJO ->
          throw new IllegalStateException("in no JSON: " + node.getNodeType());
    };
  }

  private static Map<String, JsonNode> fields(Group group) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    group.members().forEach(member -> fields.put(member.name(), node(member.value())));
    return fields;
  }

  private static JsonNode node(Benefit benefit) {
    return switch (benefit) {
      case Text(String text) -> NODES.textNode(text);
      case Numeral(String text) -> NumberAsTyped.of(text);
      case Truth(boolean truth) -> NODES.booleanNode(truth);
      case Nothing() -> NODES.nullNode();
      case Items(List<Benefit> values) -> {
        var array = NODES.arrayNode();
        values.forEach(value -> array.add(node(value)));
        yield array;
      }
      case Group group -> NODES.objectNode().setAll(fields(group));
    };
  }
}
