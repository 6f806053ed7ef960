package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;

/**
 * Reads JSON into a tree whose numbers remember how they were typed. The parser bounds how deep it
 * gets.
 */
final class TreeReader extends StdDeserializer<JsonNode> {
  private static final long serialVersionUID = 1L;

  /** Of all trees that a mapper reads. */
  static final class AsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    AsModule() {
      addDeserializer(JsonNode.class, new TreeReader());
    }
  }

  private TreeReader() {
    super(JsonNode.class);
  }

  @Override
  public JsonNode getNullValue(DeserializationContext context) {
    return NullNode.getInstance();
  }

  @Override
  public JsonNode deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonNodeFactory nodes = context.getNodeFactory();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, context);
      case START_ARRAY -> array(parser, context);
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_NUMBER_INT -> asTyped(integer(parser, nodes), parser);
      case VALUE_NUMBER_FLOAT -> asTyped(nodes.numberNode(parser.getDecimalValue()), parser);
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
      case VALUE_NULL -> nodes.nullNode();
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          (JsonNode) context.handleUnexpectedToken(JsonNode.class, parser);
    };
  }

  private ObjectNode object(JsonParser parser, DeserializationContext context) throws IOException {
    ObjectNode object = context.getNodeFactory().objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, deserialize(parser, context));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, DeserializationContext context) throws IOException {
    ArrayNode array = context.getNodeFactory().arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(deserialize(parser, context));
    }
    return array;
  }

  private static ValueNode integer(JsonParser parser, JsonNodeFactory nodes) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  private static JsonNode asTyped(ValueNode number, JsonParser parser) throws IOException {
    return NumberAsTyped.of((NumericNode) number, parser.getText());
  }
}
