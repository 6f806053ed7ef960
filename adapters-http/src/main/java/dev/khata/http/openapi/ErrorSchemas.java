package dev.khata.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.http.openapi.ErrorAnswers.ErrorAnswer;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Schemas of errors that let no other error through: beside the shape stands which codes an
 * endpoint gives under this status. Generators read the shape alone, and newer codes don't break
 * them.
 */
final class ErrorSchemas {
  /** What tells one error from another, in one contract or the other. */
  private static final List<String> TELLING = List.of("code", "statusCode");

  private ErrorSchemas() {}

  /**
   * @param ways to fail whose bodies are of one class
   * @param shape the schema of that class
   */
  static Schema<?> of(List<ErrorAnswer> ways, Supplier<Schema<?>> shape) {
    if (ways.getFirst().body() instanceof Map) {
      return byField();
    }
    Schema<?> schema = shape.get();
    pin(schema, ways.stream().map(ErrorAnswer::example).toList());
    return schema;
  }

  private static void pin(Schema<?> schema, List<JsonNode> examples) {
    for (String field : TELLING) {
      Set<Object> values = new LinkedHashSet<>();
      for (JsonNode example : examples) {
        JsonNode value = example.path(field);
        if (value.isValueNode() && !value.isNull()) {
          values.add(value.isNumber() ? value.numberValue() : value.asText());
        }
      }
      if (!values.isEmpty()) {
        Schema<Object> only = new JsonSchema();
        only.setEnum(new ArrayList<>(values));
        schema.addProperty(field, only);
      }
    }
    JsonNode inner = examples.getFirst().path("error");
    if (inner.isObject()) {
      Schema<?> error = new JsonSchema();
      pin(error, examples.stream().map(example -> example.path("error")).toList());
      schema.addProperty("error", error);
    }
  }

  /** Messages by the name of the field, at least one. */
  private static Schema<?> byField() {
    Schema<?> messages = new JsonSchema();
    messages.addType("array");
    Schema<?> message = new JsonSchema();
    message.addType("string");
    Schema<?> object = new JsonSchema();
    object.addType("object");
    object.setMinProperties(1);
    object.setAdditionalProperties(messages.items(message));
    return object;
  }
}
