package dev.khata.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Kind;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Success;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The responses of an operation when all goes well, by status. */
final class SuccessResponses {
  private static final String JSON = "application/json";

  private final Schemas schemas;
  private final PageSchemas pages;
  private final SuccessBodies bodies;

  SuccessResponses(Schemas schemas, JsonStyle style, ObjectMapper json) {
    this.schemas = schemas;
    this.pages = new PageSchemas(schemas);
    this.bodies = new SuccessBodies(schemas, style, json);
  }

  Map<String, ApiResponse> of(Endpoint<?, ?, ?> endpoint) {
    Map<String, ApiResponse> responses = new TreeMap<>();
    put(responses, endpoint.success());
    if (endpoint.shared()) {
      TagDocs.describe(responses);
    }
    if (endpoint.idempotent()) {
      responses.values().forEach(IdempotencyDocs::describe);
    }
    return responses;
  }

  private void put(Map<String, ApiResponse> responses, Success<?> success) {
    String status = Integer.toString(success.status());
    switch (success) {
      case Success.Empty any -> responses.put(status, done());
      case Success.Json<?> body ->
          responses.put(status, json(schemas.of(body.type(), Way.ANSWER), body.example()));
      case Success.Rows<?> rows ->
          responses.put(status, json(pages.of(rows), Optional.of(example(rows))));
      case Success.Shaped shaped ->
          responses.put(status, json(pages.of(shaped), Optional.of(example(shaped))));
      case Success.Mapped mapped ->
          responses.put(
              status,
              json(
                  ShapeSchemas.of(schemas, mapped.shape(), Way.ANSWER),
                  Optional.of(mapped.example())));
      case Success.Text(int any, String type) ->
          responses.put(status, with(type, new MediaType().schema(text(type))));
      case Success.File file -> {
        responses.put(status, FileDocs.response(file));
        if (file.tagged()) {
          responses.put("304", TagDocs.unchanged("the file as it is now"));
        }
      }
      case Success.Elsewhere any -> responses.put(status, elsewhere());
      case Success.OneOf<?> several ->
          several.kinds().forEach(kind -> new KindDocs(kind.name()).merge(responses, alone(kind)));
    }
  }

  private Map<String, ApiResponse> alone(Kind<?, ?> kind) {
    Map<String, ApiResponse> responses = new TreeMap<>();
    put(responses, kind.success());
    return responses;
  }

  static ApiResponse done() {
    return new ApiResponse().description("Done.");
  }

  private static ApiResponse with(String type, MediaType media) {
    return done().content(new Content().addMediaType(type, media));
  }

  private ApiResponse json(Schema<?> answer, Optional<?> example) {
    MediaType media = new MediaType().schema(bodies.schema(answer));
    example.map(bodies::example).ifPresent(media::setExample);
    return with(JSON, media);
  }

  private static ApiResponse elsewhere() {
    JsonSchema location = new JsonSchema();
    location.addType("string");
    return done()
        .description("What was asked for is elsewhere.")
        .addHeaderObject(
            "Location", new Header().description("Where it is.").schema(location.format("uri")));
  }

  private static <T> Map<String, Object> example(Success.Rows<T> rows) {
    var page =
        new Paged<>(
            List.of(rows.example()), OptionalLong.of(1), 0, 20, Optional.empty(), Optional.empty());
    return rows.envelope().of(page);
  }

  private static Map<String, Object> example(Success.Shaped shaped) {
    return shaped.envelope().of(Paged.all(List.of(shaped.example())));
  }

  private static Schema<?> text(String mediaType) {
    JsonSchema any = new JsonSchema();
    any.addType(mediaType.equals(JSON) ? "object" : "string");
    return any;
  }
}
