package dev.khata.bootstrap.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.khata.http.endpoint.Glossary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that the document of every contract keeps, whatever is declared in it. */
@TestInstance(Lifecycle.PER_CLASS)
class DocumentRulesTest {
  private static final String JSON = "application/json";

  /** What operations do, as the first word of their names. A further verb is a further line. */
  private static final Set<String> VERBS =
      Set.of(
          "approve",
          "block",
          "buy",
          "change",
          "complete",
          "confirm",
          "create",
          "deactivate",
          "delete",
          "exchange",
          "get",
          "list",
          "log",
          "preview",
          "process",
          "reactivate",
          "refresh",
          "register",
          "reject",
          "request",
          "restore",
          "resubmit",
          "show",
          "sign",
          "skip",
          "start",
          "submit",
          "switch",
          "top",
          "unblock",
          "update",
          "verify",
          "view");

  private List<DocumentTree> documents = List.of();

  @BeforeAll
  void put_together(@TempDir Path data) {
    documents = DocumentTree.all(data);
  }

  List<DocumentTree> documents() {
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void an_operation_is_named_by_what_it_does_and_no_other_is(DocumentTree document) {
    List<String> names = new ArrayList<>();
    for (DocumentTree.Operation operation : document.operations()) {
      String name = operation.node().path("operationId").asText();
      assertThat(name).as(operation.place()).matches("[a-z]+([A-Z][a-z0-9]*)*");
      assertThat(VERBS).as(operation.place()).contains(name.replaceFirst("[A-Z].*", ""));
      names.add(name);
    }

    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void an_enum_is_a_component_with_a_name(DocumentTree document) {
    ObjectNode rest = document.root().deepCopy();
    rest.at("/components/schemas")
        .forEach(
            schema -> {
              if (schema.path("type").asText().equals("string")) {
                ((ObjectNode) schema).remove("x-enum-varnames");
              }
            });

    assertThat(rest.findParents("x-enum-varnames")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_parameter_and_every_field_is_described(DocumentTree document) {
    List<String> silent = new ArrayList<>();
    for (DocumentTree.Operation operation : document.operations()) {
      for (JsonNode parameter : operation.parameters()) {
        if (parameter.path("description").asText().isBlank()) {
          silent.add(operation.place() + "?" + parameter.path("name").asText());
        }
      }
    }
    document.schemas().forEach((name, schema) -> silent.addAll(silentFields(name, schema)));

    assertThat(silent).isEmpty();
  }

  /** By that, Swagger UI lets them be picked. */
  @ParameterizedTest
  @MethodSource("documents")
  void a_parameter_says_that_it_is_a_date_or_one_of_a_list(DocumentTree document) {
    for (DocumentTree.Operation operation : document.operations()) {
      for (JsonNode parameter : operation.parameters()) {
        String name = parameter.path("name").asText();
        JsonNode schema = resolved(document, parameter.path("schema"));
        if (name.matches("from|to|.*(_from|_to|_start|_end|_at|[dD]ate)")) {
          assertThat(schema.path("format").asText())
              .as(operation.place() + "?" + name)
              .isIn("date", "date-time");
        }
        if (name.matches("(sort|order)_(by|order|dir)|.*[sS]tatus")) {
          assertThat(schema.path("enum")).as(operation.place() + "?" + name).isNotEmpty();
        }
      }
    }
  }

  private static JsonNode resolved(DocumentTree document, JsonNode schema) {
    String name = schema.path("$ref").asText().replaceFirst(".*/", "");
    return name.isEmpty() ? schema : document.schemas().getOrDefault(name, schema);
  }

  /** As it stands in JSON, without its end: of a file, more is told behind it. */
  private static String beginning(String words) {
    String text = TextNode.valueOf(words).toString();
    return text.substring(0, text.length() - 1);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void no_line_of_a_glossary_is_left_over(DocumentTree document) throws IOException {
    Properties glossary = new Properties();
    String file = "/dev/khata/http/" + document.contract().id() + "/glossary.properties";
    try (InputStream lines = Glossary.class.getResourceAsStream(file)) {
      glossary.load(new InputStreamReader(requireNonNull(lines), StandardCharsets.UTF_8));
    }
    String text = document.root().toString();

    assertThat(glossary.values())
        .allSatisfy(
            words -> assertThat(text).contains("\"description\":" + beginning(words.toString())));
  }

  private static List<String> silentFields(String name, JsonNode schema) {
    return schema
        .path("properties")
        .propertyStream()
        .filter(field -> field.getValue().path("description").asText().isBlank())
        .map(field -> name + "." + field.getKey())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_schema_of_a_refusal_lets_no_other_body_through(DocumentTree document) {
    PublishedDocument schemas = PublishedDocument.of(document.contract(), document.root());
    List<DocumentTree.Body> refusals = document.answers("4");

    assertThat(refusals).isNotEmpty();
    for (DocumentTree.Body refusal : refusals) {
      JsonNode schema = refusal.node().path("schema");
      assertThat(refusal.examples()).as(refusal.place()).isNotEmpty();
      assertThat(schemas.errors(schema, Json.parse("{}"))).as(refusal.place()).isNotEmpty();
      for (JsonNode example : refusal.examples()) {
        if (example.has("code")) {
          JsonNode other = ((ObjectNode) example.deepCopy()).put("code", "no_such_code");
          assertThat(schemas.errors(schema, other)).as(refusal.place()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_example_is_as_its_schema_says(DocumentTree document) {
    PublishedDocument schemas = PublishedDocument.of(document.contract(), document.root());
    List<DocumentTree.Body> bodies = new ArrayList<>(document.requests());
    bodies.addAll(document.answers(""));

    for (DocumentTree.Body body : bodies) {
      for (JsonNode example : body.examples()) {
        assertThat(schemas.errors(body.node().path("schema"), example))
            .as(body.place() + " " + example)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void what_is_neither_json_nor_text_is_a_binary_string(DocumentTree document) {
    List<DocumentTree.Body> bodies = new ArrayList<>(document.requests());
    bodies.addAll(document.answers(""));

    for (DocumentTree.Body body : bodies) {
      boolean file =
          !body.type().equals(JSON)
              && !body.type().startsWith("text/html")
              && !body.type().startsWith("multipart/");
      if (file) {
        assertThat(body.node().path("schema").toString())
            .as(body.place())
            .isEqualTo("{\"type\":\"string\",\"format\":\"binary\"}");
      }
    }
    assertThat(document.root().findValues("contentMediaType")).isEmpty();
    assertThat(document.root().findValues("contentEncoding")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void no_answer_forbids_further_fields(DocumentTree document) {
    Map<String, JsonNode> schemas = document.schemas();

    assertThat(schemas.values())
        .allSatisfy(
            s -> assertThat(s.path("additionalProperties").toString()).isNotEqualTo("false"));
    assertThat(document.root().findValuesAsText("additionalProperties")).doesNotContain("false");
  }
}
