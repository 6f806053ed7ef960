package dev.khata.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Success;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The responses of an operation when all goes well, by status. */
final class SuccessResponses {
  private static final String JSON = "application/json";

  private final Schemas schemas;
  private final ObjectMapper json;

  SuccessResponses(Schemas schemas, ObjectMapper json) {
    this.schemas = schemas;
    this.json = json;
  }

  Map<String, ApiResponse> of(Endpoint<?, ?, ?> endpoint) {
    Map<String, ApiResponse> responses = new LinkedHashMap<>();
    Success<?> success = endpoint.success();
    responses.put(Integer.toString(success.status()), response(success));
    if (endpoint.idempotent()) {
      responses.values().forEach(IdempotencyDocs::describe);
    }
    return responses;
  }

  private ApiResponse response(Success<?> success) {
    return switch (success) {
      case Success.Empty any -> done();
      case Success.Json<?> body ->
          done().content(content(JSON, media(schemas.of(body.type(), Way.ANSWER), body.example())));
      case Success.Text(int status, String type) ->
          done().content(content(type, new MediaType().schema(text(type))));
    };
  }

  private static ApiResponse done() {
    return new ApiResponse().description("Done.");
  }

  private MediaType media(Schema<?> schema, Optional<?> example) {
    MediaType media = new MediaType().schema(schema);
    example.ifPresent(value -> media.setExample(json.valueToTree(value)));
    return media;
  }

  private static Schema<?> text(String mediaType) {
    JsonSchema any = new JsonSchema();
    any.addType(mediaType.equals(JSON) ? "object" : "string");
    return any;
  }

  private static Content content(String type, MediaType media) {
    return new Content().addMediaType(type, media);
  }
}
