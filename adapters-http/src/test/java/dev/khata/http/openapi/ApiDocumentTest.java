package dev.khata.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
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

  @Prefixed
  record Order<F>(Optional<F> by, Optional<@Min(1) Integer> step) {}

  record Paging(Optional<@Max(100) Integer> limit) {}

  record Sorted(@Valid Order<DocumentSchemasTest.Odd> order, @Valid Paging paging) {}

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
