package dev.khata.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What documents say of bodies that are no JSON. */
class BodyDocumentTest {
  private final Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
  private final Section section = api.section("All");

  record Application(
      Optional<@Size(max = 20) String> fullName,
      @Schema(description = "The front.") @Accepts({"image/png", "image/jpeg"}) @NotNull
          Upload front,
      @Accepts(value = "image/png", maxBytes = 1 << 20) @Size(max = 2) List<Upload> more) {}

  @Test
  void a_form_has_its_files_as_binary_strings_with_their_types() {
    section
        .post("/a")
        .needs(Access.PUBLIC)
        .takes(Payload.form(Application.class))
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    Document document = Document.of(api);
    JsonNode body = document.at("/paths/~1a/post/requestBody");
    assertThat(body)
        .isEqualTo(
            Document.tree(
                """
                {"required":true,"content":{"multipart/form-data":{
                  "schema":{"$ref":"#/components/schemas/Application"},
                  "encoding":{"front":{"contentType":"image/png, image/jpeg"},
                              "more":{"contentType":"image/png"}}}}}
                """));
    assertThat(document.at("/components/schemas/Application"))
        .isEqualTo(
            Document.tree(
                """
                {"type":"object","required":["front"],"properties":{
                  "full_name":{"type":"string","maxLength":20},
                  "front":{"type":"string","format":"binary",
                    "description":"The front. image/png, image/jpeg; at most 5120 KiB."},
                  "more":{"type":"array","items":{"type":"string","format":"binary"},"maxItems":2,
                    "description":"image/png; at most 1024 KiB."}}}
                """));
    assertThat(document.at("/paths/~1a/post/description").asText())
        .contains("A body of at most 16384 KiB.");
    document.isValid();
  }

  @Test
  void bytes_are_binary_of_each_type_that_is_taken() {
    section
        .post("/a")
        .needs(Access.PUBLIC)
        .takes(Payload.raw("text/xml", "application/json"))
        .gives(200, Said.class)
        .does(call -> Said.of(""));

    Document document = Document.of(api);
    assertThat(document.at("/paths/~1a/post/requestBody/content"))
        .isEqualTo(
            Document.tree(
                """
                {"application/json":{"schema":{"type":"string","format":"binary"}},
                 "text/xml":{"schema":{"type":"string","format":"binary"}}}
                """));
    document.isValid();
  }
}
