package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.khata.domain.kernel.Contract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A contract's OpenAPI 3.1 document, held against what the server really answers. */
final class PublishedDocument {
  private static final JsonSchemaFactory SCHEMAS = schemas();
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Contract contract;
  private final JsonNode root;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  private PublishedDocument(Contract contract, JsonNode root) {
    this.contract = contract;
    this.root = root;
  }

  static PublishedDocument of(Contract contract, String json) {
    return of(contract, Json.parse(json));
  }

  static PublishedDocument of(Contract contract, JsonNode document) {
    return new PublishedDocument(contract, document);
  }

  /** The schema of an answer about no endpoint in particular. */
  private String error() {
    return switch (contract) {
      case MYPHARMA -> "Detail";
      case WATTSUP, CHARGEGHAR, GENCHARGE -> "ErrorBody";
    };
  }

  /** How many fractional digits its times have. */
  static int digits(Contract contract) {
    return contract == Contract.WATTSUP ? 3 : 6;
  }

  /** A time with another number of fractional digits. */
  static Pattern timeOfAnotherWidth(Contract contract) {
    return Pattern.compile(
        "\"\\d{4}-\\d\\d-\\d\\dT[0-9:]++(?!\\.\\d{" + digits(contract) + "}Z\")[^\"]*\"");
  }

  private static JsonSchemaFactory schemas() {
    JsonMetaSchema openApi =
        JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .keyword(new NonValidationKeyword("x-enum-varnames"))
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

  /** Fails unless the document declares it. Of methods that every path has it says nothing. */
  void check(Exchange exchange) {
    assertThat(timeOfAnotherWidth(contract).matcher(exchange.body()).results())
        .as("times have as many fractional digits as the contract's: " + exchange)
        .isEmpty();
    if (exchange.method().equals("OPTIONS") || exchange.method().equals("HEAD")) {
      return;
    }
    JsonNode methods = methods(exchange.path());
    JsonNode operation = methods.path(exchange.method().toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      checkUnknown(exchange, !methods.isMissingNode());
      return;
    }
    JsonNode declared = operation.path("responses").path(Integer.toString(exchange.status()));
    assertThat(declared.isMissingNode()).as("undeclared status: " + exchange).isFalse();
    JsonNode content = declared.path("content");
    if (content.isMissingNode()) {
      assertThat(exchange.body()).as(exchange::toString).isEmpty();
      return;
    }
    assertThat(content.has(exchange.type())).as("undeclared type: " + exchange).isTrue();
    JsonNode schema = content.path(exchange.type()).path("schema");
    if (exchange.type().equals("application/json") && !schema.isMissingNode()) {
      validate(exchange, schema);
    }
  }

  /** Fails when a parameter of the query is none that the document declares. */
  void checkQuery(String method, URI uri) {
    JsonNode parameters =
        methods(uri.getPath()).path(method.toLowerCase(Locale.ROOT)).path("parameters");
    List<String> declared =
        parameters
            .valueStream()
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .map(parameter -> parameter.path("name").asText())
            .toList();
    for (String pair : Optional.ofNullable(uri.getQuery()).orElse("").split("&")) {
      if (!pair.isEmpty()) {
        assertThat(declared).as("parameters of %s %s", method, uri).contains(pair.split("=")[0]);
      }
    }
  }

  /** What is wrong with a body. */
  List<String> errors(JsonNode schema, JsonNode body) {
    return compiled(schema).validate(body).stream().map(Object::toString).toList();
  }

  /** Those of the path itself, else of a template that it fits. */
  private JsonNode methods(String path) {
    JsonNode paths = root.path("paths");
    if (paths.has(path)) {
      return paths.path(path);
    }
    return paths
        .propertyStream()
        .filter(template -> path.matches(template.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** A path or method that the document does not know. */
  private void checkUnknown(Exchange exchange, boolean knownPath) {
    assertThat(exchange.status()).as(exchange::toString).isEqualTo(knownPath ? 405 : 404);
    assertThat(exchange.allow().isPresent()).as(exchange::toString).isEqualTo(knownPath);
    validate(exchange, Json.of("$ref", "#/components/schemas/" + error()));
  }

  private void validate(Exchange exchange, JsonNode schema) {
    assertThat(compiled(schema).validate(Json.parse(exchange.body())))
        .as(exchange::toString)
        .isEmpty();
  }

  private JsonSchema compiled(JsonNode schema) {
    return compiled.computeIfAbsent(schema.toString(), text -> compile(schema));
  }

  /** With the document's components beside it, to which it refers. */
  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = Json.of("allOf", new JsonNode[] {schema});
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", root.path("components"));
    return SCHEMAS.getSchema(whole, STRICT);
  }
}
