package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A contract's OpenAPI 3.1 document, held against what the server really answers. */
final class PublishedDocument {
  private static final JsonSchemaFactory SCHEMAS = schemas();
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

  private static JsonSchemaFactory schemas() {
    JsonMetaSchema openApi =
        JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    return JsonSchemaFactory.getInstance(
        VersionFlag.V202012, builder -> builder.metaSchema(openApi));
  }

  /** What was answered to whom. */
  record Exchange(
      String method, String path, int status, String type, Optional<String> allow, String body) {
    static Exchange of(Answer answer) {
      return new Exchange(
          answer.response().request().method(),
          answer.response().uri().getPath(),
          answer.status(),
          answer.header("Content-Type").orElse("").replaceFirst("\\s*;.*", ""),
          answer.header("Allow"),
          answer.text());
    }
  }

  /** Fails unless the document declares it. Khata's own pages are in no document and pass. */
  void check(Exchange exchange) {
    if (!exchange.path().startsWith("/api/") || exchange.method().equals("OPTIONS")) {
      return;
    }
    JsonNode methods = root.path("paths").path(exchange.path());
    JsonNode operation = methods.path(exchange.method().toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      checkUnknown(exchange, !methods.isMissingNode());
      return;
    }
    JsonNode declared = operation.path("responses").path(Integer.toString(exchange.status()));
    assertThat(declared.isMissingNode()).as("undeclared status: " + exchange).isFalse();
    JsonNode content = declared.path("content");
    assertThat(content.has(exchange.type())).as("undeclared type: " + exchange).isTrue();
    JsonNode schema = content.path(exchange.type()).path("schema");
    if (exchange.type().equals("application/json") && !schema.isMissingNode()) {
      validate(exchange, schema);
    }
  }

  /** A path or method that the document does not know. */
  private void checkUnknown(Exchange exchange, boolean knownPath) {
    assertThat(exchange.status()).as(exchange::toString).isEqualTo(knownPath ? 405 : 404);
    assertThat(exchange.allow().isPresent()).as(exchange::toString).isEqualTo(knownPath);
    validate(exchange, Json.of("$ref", "#/components/schemas/Detail"));
  }

  private void validate(Exchange exchange, JsonNode schema) {
    JsonSchema whole = compiled.computeIfAbsent(schema.toString(), text -> compile(schema));
    assertThat(whole.validate(Json.parse(exchange.body()))).as(exchange::toString).isEmpty();
  }

  /** With the document's components beside it, to which it refers. */
  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = Json.of("allOf", new JsonNode[] {schema});
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", root.path("components"));
    return SCHEMAS.getSchema(whole, STRICT);
  }
}
