package dev.khata.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Glossary;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Prefixed;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String document = document();
  private final JsonNode root = tree(document);

  @Test
  void is_a_valid_document_of_openapi_3_1() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);

    assertThat(result.getMessages()).isEmpty();
    OpenAPI parsed = result.getOpenAPI();
    assertThat(parsed.getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getPaths().get("/t/log-in").getPost().getResponses().keySet())
        .containsExactly("200", "400", "401", "409", "413", "415", "422", "429", "500", "503");
  }

  @Test
  void is_the_same_every_time() {
    assertThat(document()).isEqualTo(document);
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = root.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(root.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void every_endpoint_is_in_it_with_a_summary_of_who_may_call() {
    for (var endpoint : TestContract.api(Contract.GENCHARGE, () -> {}).endpoints()) {
      JsonNode operation =
          root.path("paths")
              .path(endpoint.path())
              .path(endpoint.method().name().toLowerCase(java.util.Locale.ROOT));
      assertThat(operation.path("description").asText())
          .startsWith("Access: `" + endpoint.access().label() + "`.");
    }
    assertThat(root.at("/paths/~1t~1me/get/security").toString()).isEqualTo("[{\"bearer\":[]}]");
    assertThat(root.at("/paths/~1t~1register/post/security").toString())
        .isEqualTo("[{\"registration\":[]}]");
    assertThat(root.at("/paths/~1t~1hello/get/security").toString()).isEqualTo("[]");
    assertThat(root.at("/paths/~1t~1log-in/post/description").asText())
        .contains("At most 2 requests in 60 seconds per address.");
  }

  @Test
  void request_fields_carry_their_rules() {
    JsonNode note = root.at("/components/schemas/Note");

    assertThat(texts(note.path("required"))).containsExactly("first_title");
    assertThat(note.at("/properties/first_title").toString())
        .isEqualTo("{\"type\":\"string\",\"maxLength\":20,\"minLength\":1}");
    assertThat(note.at("/properties/email").toString())
        .isEqualTo("{\"type\":[\"string\",\"null\"],\"format\":\"email\",\"maxLength\":50}");
    assertThat(note.at("/properties/amount").toString())
        .isEqualTo(
            "{\"type\":[\"integer\",\"null\"],\"format\":\"int64\",\"maximum\":1000000,"
                + "\"minimum\":0}");
    assertThat(note.at("/properties/colour").toString())
        .isEqualTo("{\"anyOf\":[{\"$ref\":\"#/components/schemas/Colour\"},{\"type\":\"null\"}]}");
    assertThat(root.at("/components/schemas/Colour").toString())
        .isEqualTo(
            "{\"type\":\"string\",\"enum\":[\"RED\",\"DARK_BLUE\"],"
                + "\"x-enum-varnames\":[\"RED\",\"DARK_BLUE\"]}");
    assertThat(note.at("/properties/tags").toString())
        .isEqualTo(
            "{\"type\":[\"array\",\"null\"],\"items\":{\"type\":\"string\",\"maxLength\":5},"
                + "\"maxItems\":3}");
    assertThat(root.at("/components/schemas/LogIn/properties/key").toString())
        .isEqualTo("{\"type\":\"string\",\"maxLength\":128}");
  }

  @Test
  void answers_have_every_field_and_null_only_where_it_may_be_empty() {
    JsonNode said = root.at("/components/schemas/Said");

    assertThat(texts(said.path("required"))).containsExactlyInAnyOrder("what", "said_at");
    assertThat(said.at("/properties/what/type").asText()).isEqualTo("string");
    assertThat(texts(said.at("/properties/said_at/type"))).containsExactly("string", "null");
    assertThat(texts(root.at("/components/schemas/NoteAnswer/required"))).hasSize(13);
  }

  @Test
  void answers_may_get_further_fields_and_requests_say_nothing_of_them() {
    assertThat(root.at("/components/schemas/Said/additionalProperties").toString())
        .isEqualTo("true");
    assertThat(root.at("/components/schemas/ErrorBody/additionalProperties").toString())
        .isEqualTo("true");
    assertThat(root.at("/components/schemas/NoteAnswer/additionalProperties").toString())
        .isEqualTo("true");
    assertThat(root.at("/components/schemas/Note").has("additionalProperties")).isFalse();
    assertThat(root.at("/components/schemas/LogIn").has("additionalProperties")).isFalse();
  }

  /** As sorting by name has it. */
  enum Odd {
    @JsonProperty("name")
    NAME,
    @JsonProperty("-created_at")
    LATEST,
    @JsonProperty("2g")
    SLOW
  }

  record Sorting(Odd by) {}

  @Test
  void constants_have_names_that_clash_with_nothing_in_any_language() {
    assertThat(schemaOf(Sorting.class, "Odd").toString())
        .isEqualTo(
            "{\"type\":\"string\",\"enum\":[\"name\",\"-created_at\",\"2g\"],"
                + "\"x-enum-varnames\":[\"NAME\",\"_CREATED_AT\",\"_2G\"]}");
  }

  @Prefixed
  record Order<F>(Optional<F> by, Optional<@Min(1) Integer> step) {}

  record Paging(Optional<@Max(100) Integer> limit) {}

  record Sorted(@Valid Order<Odd> order, @Valid Paging paging) {}

  @Test
  void records_within_a_query_stand_as_its_parameters() {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    api.section("All")
        .get("/a")
        .needs(Access.PUBLIC)
        .query(Sorted.class)
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    JsonNode parameters =
        tree(ApiDocument.json(api, TestServer.ADDRESS)).at("/paths/~1a/get/parameters");

    assertThat(parameters)
        .extracting(parameter -> parameter.path("name").asText())
        .containsExactly("order_by", "order_step", "limit");
    assertThat(parameters.at("/0/schema/$ref").asText()).endsWith("/Odd");
    assertThat(parameters.at("/1/schema/minimum").asInt()).isEqualTo(1);
    assertThat(parameters.at("/2/schema/maximum").asInt()).isEqualTo(100);
  }

  @Test
  void the_server_is_where_the_outside_reaches_it() {
    assertThat(root.path("servers").toString())
        .isEqualTo("[{\"url\":\"https://api.example/khata\"}]");
  }

  @Test
  void whoever_writes_a_log_in_is_told_that_its_401_is_final() {
    assertThat(root.at("/paths/~1t~1log-in/post/description").asText())
        .contains("A 401 of this operation is final");
    assertThat(root.at("/paths/~1t~1me/get/description").asText()).doesNotContain("final");
  }

  @Test
  void whoever_is_shown_more_in_a_session_may_send_a_token() {
    assertThat(root.at("/paths/~1t~1open/get/security").toString())
        .isEqualTo("[{},{\"bearer\":[]}]");
    assertThat(root.at("/paths/~1t~1open/get/responses").has("401")).isFalse();
  }

  @Test
  void parameters_are_those_of_path_and_query() {
    assertThat(root.at("/paths/~1t~1notes~1{note_id}/get/parameters").toString())
        .isEqualTo(
            "[{\"name\":\"note_id\",\"in\":\"path\",\"required\":true,"
                + "\"schema\":{\"type\":\"integer\",\"format\":\"int64\"}}]");
    JsonNode query = root.at("/paths/~1t~1notes/get/parameters");
    assertThat(query.findValuesAsText("name")).containsExactly("page", "search", "colour", "tag");
    assertThat(query.at("/0/schema").toString())
        .isEqualTo("{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1}");
  }

  @Test
  void examples_are_written_as_the_contract_writes() {
    assertThat(root.at("/paths/~1t~1log-in/post/requestBody/content/application~1json/example"))
        .isEqualTo(tree("{\"name\":\"ann\",\"key\":\"open sesame\"}"));
    assertThat(
            root.at(
                "/paths/~1t~1log-in/post/responses/401/content/application~1json/examples/expired"))
        .isEqualTo(
            tree(
                """
                {"summary":"The key is too old.",
                 "value":{"detail":"The key is too old.","code":"expired"}}
                """));
  }

  @Test
  void errors_of_several_shapes_share_a_status() {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.CAMEL_CASE, new TestErrors());
    api.section("All")
        .get("/a")
        .needs(Access.PUBLIC)
        .query(TestContract.Listing.class)
        .gives(200, Said.class)
        .fails(new Failure(422, "odd", "That is odd."))
        .does(call -> Said.of(""));

    JsonNode schema =
        tree(ApiDocument.json(api, TestServer.ADDRESS))
            .at("/paths/~1a/get/responses/422/content/application~1json/schema/anyOf");
    assertThat(schema.findValuesAsText("$ref"))
        .containsExactly("#/components/schemas/ErrorBody", "#/components/schemas/InvalidBody");
  }

  @Test
  void an_error_is_of_one_of_the_codes_that_its_status_has_here() {
    String errors = "/paths/~1t~1log-in/post/responses/401/content/application~1json/schema";

    assertThat(root.at(errors))
        .isEqualTo(
            tree(
                """
                {"$ref":"#/components/schemas/ErrorBody",
                 "properties":{"code":{"enum":["invalid_credentials","expired"]}}}
                """));
  }

  /** Half of it may be left out. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Half(String there, Optional<String> maybe) {}

  @Test
  void a_field_that_may_be_left_out_is_not_required() {
    JsonNode half = schemaOf(Half.class);

    assertThat(texts(half.path("required"))).containsExactly("there");
    assertThat(texts(half.at("/properties/maybe/type"))).containsExactly("string", "null");
  }

  @Test
  void names_and_meanings_are_those_that_are_declared() {
    Api api =
        Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors())
            .explainedBy(Glossary.beside(ApiDocumentTest.class));
    api.section("All")
        .post("/a/{note_id}")
        .named("changeNote")
        .needs(Access.PUBLIC)
        .at(TestContract.NOTE)
        .query(Paint.class)
        .takes(Note.class)
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    JsonNode all = tree(ApiDocument.json(api, TestServer.ADDRESS));
    JsonNode operation = all.at("/paths/~1a~1{note_id}/post");
    assertThat(operation.path("operationId").asText()).isEqualTo("changeNote");
    assertThat(operation.path("parameters").findValuesAsText("description"))
        .containsExactly("A note.", "Its colour.", "As declared.");
    assertThat(all.at("/components/schemas/Note/properties/colour/description").asText())
        .isEqualTo("The colour of a note.");
    assertThat(all.at("/components/schemas/Note/properties/shade/description").asText())
        .isEqualTo("Its colour, too.");
  }

  record Paint(
      TestContract.Colour colour, @Schema(description = "As declared.") Optional<Long> layers) {}

  record Note(
      TestContract.Colour colour,
      @Schema(description = "Its colour, too.") TestContract.Colour shade) {}

  /** Stands for its one value. */
  record FieldErrors(
      @com.fasterxml.jackson.annotation.JsonValue Map<String, List<String>> fields) {}

  record Nested(FieldErrors errors) {}

  @Test
  void a_record_may_stand_for_a_value() {
    assertThat(schemaOf(Nested.class).at("/properties/errors").toString())
        .isEqualTo(
            "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\","
                + "\"items\":{\"type\":\"string\"}}}");
  }

  /** Has the name of another record. */
  static final class Other {
    record Said(String what) {}

    private Other() {}
  }

  @Test
  void two_records_of_one_name_are_refused() {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.CAMEL_CASE, new TestErrors());
    api.section("All")
        .get("/a")
        .needs(Access.PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of(""));
    api.section("All")
        .get("/b")
        .needs(Access.PUBLIC)
        .gives(200, Other.Said.class)
        .does(call -> new Other.Said(""));

    assertThatThrownBy(() -> ApiDocument.json(api, TestServer.ADDRESS))
        .hasMessage("two records are named Said in one contract");
  }

  private static JsonNode schemaOf(Class<?> answer) {
    return schemaOf(answer, answer.getSimpleName());
  }

  private static JsonNode schemaOf(Class<?> answer, String name) {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.CAMEL_CASE, new TestErrors());
    api.section("All").get("/a").needs(Access.PUBLIC).gives(200, answer);
    api.section("All")
        .get("/b")
        .needs(Access.PUBLIC)
        .gives(200, answer)
        .replies(
            call -> {
              throw new IllegalStateException("never called");
            });
    return tree(ApiDocument.json(api, TestServer.ADDRESS)).at("/components/schemas/" + name);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String document() {
    return ApiDocument.json(TestContract.api(Contract.GENCHARGE, () -> {}), TestServer.ADDRESS);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
