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
import dev.khata.http.endpoint.Naming;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The schemas of a document: what a request may hold and an answer does. */
class DocumentSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root =
      tree(ApiDocument.json(TestContract.api(Contract.GENCHARGE, () -> {}), TestServer.ADDRESS));

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

  /** Half of it may be left out. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Half(String there, Optional<String> maybe) {}

  @Test
  void a_field_that_may_be_left_out_is_not_required() {
    JsonNode half = schemaOf(Half.class);

    assertThat(texts(half.path("required"))).containsExactly("there");
    assertThat(texts(half.at("/properties/maybe/type"))).containsExactly("string", "null");
  }

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

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
