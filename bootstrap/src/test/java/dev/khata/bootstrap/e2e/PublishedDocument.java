package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A contract's OpenAPI 3.1 document, held against what the server really answers. */
final class PublishedDocument {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode root;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  private PublishedDocument(JsonNode root) {
    this.root = root;
  }

  static PublishedDocument of(String json) {
    return new PublishedDocument(Json.parse(json));
  }

  /** Khata's own pages are in no contract's document and pass. */
  void check(Answer answer) {
    String path = answer.response().uri().getPath();
    if (!path.startsWith("/api/auth/") && !path.startsWith("/api/schema/")) {
      return;
    }
    String method = answer.response().request().method().toLowerCase(Locale.ROOT);
    JsonNode operation = root.path("paths").path(path).path(method);
    if (operation.isMissingNode()) {
      checkUnknown(answer, root.path("paths").has(path));
      return;
    }
    JsonNode declared = operation.path("responses").path(Integer.toString(answer.status()));
    assertThat(declared.isMissingNode()).as("undeclared: " + answer).isFalse();
    checkContent(answer, declared.path("content"));
  }

  /** A path or method that the document does not know. */
  private void checkUnknown(Answer answer, boolean knownPath) {
    if (answer.response().request().method().equals("OPTIONS")) {
      return;
    }
    answer.is(knownPath ? 405 : 404);
    assertThat(answer.header("Allow").isPresent()).as(answer::toString).isEqualTo(knownPath);
    validate(answer, Json.of("$ref", "#/components/schemas/Detail"));
  }

  private void checkContent(Answer answer, JsonNode content) {
    String type = answer.header("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
    assertThat(content.has(type)).as("undeclared content type " + type + ": " + answer).isTrue();
    JsonNode schema = content.path(type).path("schema");
    if (type.equals("application/json") && !schema.isMissingNode()) {
      validate(answer, schema);
    }
  }

  private void validate(Answer answer, JsonNode schema) {
    JsonSchema whole = compiled.computeIfAbsent(schema.toString(), text -> compile(schema));
    assertThat(whole.validate(answer.json())).as(answer::toString).isEmpty();
  }

  /** With the document's components beside it, to which it refers. */
  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = Json.of("allOf", new JsonNode[] {schema});
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", root.path("components"));
    return SCHEMAS.getSchema(whole, STRICT);
  }
}
