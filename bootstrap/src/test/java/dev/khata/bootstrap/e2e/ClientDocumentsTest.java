package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Documents;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.domain.kernel.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What generators of clients need of a document. Clients in Kotlin, Java and TypeScript, generated
 * by openapi-generator 7.25, compiled and bought a plan from documents like these; each of the
 * rules stands for something that kept one of them from it.
 */
class ClientDocumentsTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** What an enum of Kotlin or Java has anyway, under names that nothing else may have. */
  private static final Set<String> OF_EVERY_ENUM =
      Set.of("name", "ordinal", "entries", "value", "values", "valueOf", "compareTo", "toString");

  @TempDir static Path data;
  private static Started started;

  @BeforeAll
  static void put_together() {
    Map<String, String> settings =
        Map.of(
            "KHATA_DATA_DIR", data.toString(), "KHATA_PUBLIC_URL", "https://api.example.com/khata");
    started = Wiring.offline().start(Configuration.read(settings, Optional.empty()));
  }

  @AfterAll
  static void take_apart() {
    started.close();
  }

  static Stream<Contract> contracts() {
    return Stream.of(Contract.values());
  }

  static Stream<JsonNode> documents() {
    return contracts().map(ClientDocumentsTest::document);
  }

  private static JsonNode document(Contract contract) {
    return Json.parse(started.get(Documents.class).of(contract).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void servers_hold_the_public_url(JsonNode document) {
    assertThat(document.path("servers").toString())
        .isEqualTo("[{\"url\":\"https://api.example.com/khata\"}]");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void an_operation_takes_one_type_of_body(JsonNode document) {
    assertThat(operations(document))
        .allSatisfy(
            operation ->
                assertThat(operation.at("/requestBody/content").size()).isLessThanOrEqualTo(1));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void constants_of_an_enum_have_names_of_their_own(JsonNode document) {
    List<JsonNode> enums =
        document.findParents("enum").stream().filter(ClientDocumentsTest::isChoice).toList();

    assertThat(enums).isNotEmpty();
    for (JsonNode choice : enums) {
      List<String> names = texts(choice.path("x-enum-varnames"));
      List<String> values =
          texts(choice.path("enum")).stream().filter(text -> !text.equals("null")).toList();
      assertThat(names).as(choice::toString).hasSameSizeAs(values).doesNotHaveDuplicates();
      assertThat(names).doesNotContainAnyElementsOf(OF_EVERY_ENUM);
      assertThat(names).allSatisfy(name -> assertThat(name).matches("[A-Z_][A-Z0-9_]*"));
    }
  }

  /** Not what only narrows a schema that stands elsewhere, which generators pass over. */
  private static boolean isChoice(JsonNode schema) {
    return schema.has("type")
        && schema.path("enum").isArray()
        && !schema.path("enum").toString().equals("[\"true\"]");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_object_of_an_answer_may_get_further_fields(JsonNode document) {
    JsonNode schemas = document.at("/components/schemas");
    Set<String> answered = new HashSet<>();
    operations(document).forEach(o -> reach(o.path("responses"), schemas, answered));

    assertThat(answered).hasSizeGreaterThan(5);
    for (String name : answered) {
      JsonNode schema = schemas.path(name);
      if (schema.has("properties")) {
        assertThat(schema.path("additionalProperties").toString()).as(name).isEqualTo("true");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void requests_demand_no_field_that_may_be_null_and_forbid_none(JsonNode document) {
    JsonNode schemas = document.at("/components/schemas");
    Set<String> sent = new HashSet<>();
    operations(document).forEach(o -> reach(o.path("requestBody"), schemas, sent));

    assertThat(sent).isNotEmpty();
    for (String name : sent) {
      JsonNode schema = schemas.path(name);
      assertThat(schema.has("additionalProperties")).as(name).isFalse();
      for (String required : texts(schema.path("required"))) {
        assertThat(schema.at("/properties/" + required).toString())
            .as(name + "." + required)
            .doesNotContain("null");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void no_answer_is_one_of_several_and_no_content_has_a_type_of_its_own(JsonNode document) {
    assertThat(document.findValues("oneOf")).isEmpty();
    assertThat(document.findValues("contentMediaType")).isEmpty();
    for (JsonNode operation : operations(document)) {
      operation
          .path("responses")
          .propertyStream()
          .filter(response -> response.getKey().startsWith("2"))
          .forEach(response -> assertThat(response.toString()).doesNotContain("anyOf"));
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void example_times_have_the_width_of_all_times(Contract contract) {
    int digits = PublishedDocument.digits(contract);
    assertThat(document(contract).toString())
        .containsPattern("\"\\d{4}-\\d\\d-\\d\\dT[0-9:]+\\.\\d{" + digits + "}Z\"")
        .doesNotContainPattern(PublishedDocument.timeOfAnotherWidth(contract));
  }

  @Test
  void every_log_in_tells_that_its_401_is_final() {
    String sentence = "A 401 of this operation is final";

    assertThat(told(Contract.GENCHARGE, sentence))
        .containsExactlyInAnyOrder("logIn", "refreshTokens");
    assertThat(told(Contract.MYPHARMA, sentence))
        .containsExactlyInAnyOrder("logIn", "refreshTokens");
    assertThat(told(Contract.WATTSUP, sentence))
        .containsExactlyInAnyOrder("logIn", "refreshTokens");
  }

  @Test
  void who_buys_is_told_how_to_make_a_key() {
    JsonNode key =
        document(Contract.GENCHARGE).at("/paths/~1recharge~1subscribe/post/parameters/0");

    assertThat(key.path("name").asText()).isEqualTo("Idempotency-Key");
    assertThat(key.path("description").asText())
        .startsWith("One key for one purchase, made before its first try")
        .contains("don't make it in an interceptor");
  }

  private static List<String> told(Contract contract, String sentence) {
    return operations(document(contract)).stream()
        .filter(operation -> operation.path("description").asText().contains(sentence))
        .map(operation -> operation.path("operationId").asText())
        .toList();
  }

  private static List<JsonNode> operations(JsonNode document) {
    List<JsonNode> operations = new ArrayList<>();
    for (JsonNode path : document.path("paths")) {
      path.propertyStream()
          .filter(method -> METHODS.contains(method.getKey()))
          .forEach(method -> operations.add(method.getValue()));
    }
    return operations;
  }

  /** Adds the names of all schemas that lead on from there. */
  private static void reach(JsonNode from, JsonNode schemas, Set<String> names) {
    for (String reference : from.findValuesAsText("$ref")) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      if (names.add(name)) {
        reach(schemas.path(name), schemas, names);
      }
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
