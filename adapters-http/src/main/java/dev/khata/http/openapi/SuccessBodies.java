package dev.khata.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.SuccessBody;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What endpoints answer as JSON, in the object around it where a contract has one. */
final class SuccessBodies {
  private final Schemas schemas;
  private final JsonStyle style;
  private final ObjectMapper json;

  SuccessBodies(Schemas schemas, JsonStyle style, ObjectMapper json) {
    this.schemas = schemas;
    this.style = style;
    this.json = json;
  }

  private record Owner(String data) {}

  /** {@code UserView} stands in a {@code UserResponse}. */
  Schema<?> schema(Schema<?> answer) {
    if (!style.wrapped()) {
      return answer;
    }
    if (answer.get$ref() == null) {
      return around(answer);
    }
    String data = answer.get$ref().replaceFirst(".*/", "");
    String name = data.replaceFirst("View$", "") + "Response";
    return schemas.named(name, new Owner(data), () -> around(answer));
  }

  JsonNode example(Object answer) {
    return json.valueToTree(style.wrapped() ? SuccessBody.of(answer) : answer);
  }

  private static Schema<?> around(Schema<?> answer) {
    Schema<?> yes = new JsonSchema();
    yes.addType("boolean");
    Schema<?> object = new JsonSchema();
    object.addType("object");
    object.addProperty("success", yes.description("True: all went well."));
    object.addProperty("data", answer.description("What was asked for."));
    object.setRequired(List.of("success", "data"));
    object.setAdditionalProperties(true);
    return object;
  }
}
