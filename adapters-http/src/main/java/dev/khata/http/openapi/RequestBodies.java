package dev.khata.http.openapi;

import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Shape;
import dev.khata.http.input.InputReader;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Optional;
import java.util.TreeSet;

/** The request bodies of operations. */
final class RequestBodies {
  private final Schemas schemas;
  private final InputReader reader;

  RequestBodies(Schemas schemas, InputReader reader) {
    this.schemas = schemas;
    this.reader = reader;
  }

  Optional<RequestBody> of(Payload<?> payload) {
    return switch (payload) {
      case Payload.None() -> Optional.empty();
      case Payload.Json<?> body -> Optional.of(json(body.type(), body.example()));
      case Payload.OptionalJson<?> body ->
          Optional.of(json(body.type(), body.example()).required(false));
      case Payload.Shaped(Shape shape) -> Optional.of(shaped(shape));
      case Payload.JsonOrPasswordForm<?, ?>(Payload.Json<?> body, var form, var meaning) ->
          Optional.of(json(body.type(), body.example()));
      case Payload.JsonOrForm<?, ?>(Payload.Json<?> body, var form, var meaning) ->
          Optional.of(json(body.type(), body.example()));
      case Payload.Form<?> form -> Optional.of(form(form.type()));
      case Payload.Raw raw -> Optional.of(bytes(raw));
    };
  }

  private RequestBody json(Class<?> type, Optional<?> example) {
    MediaType media = new MediaType().schema(schemas.of(type, Way.REQUEST));
    example.ifPresent(value -> media.setExample(reader.json().valueToTree(value)));
    return required(new Content().addMediaType("application/json", media));
  }

  private RequestBody shaped(Shape shape) {
    MediaType media = new MediaType().schema(ShapeSchemas.of(schemas, shape, Way.REQUEST));
    return new RequestBody().content(new Content().addMediaType("application/json", media));
  }

  /** A form has no null, as a query string has none. */
  private RequestBody form(Class<?> type) {
    MediaType media = new MediaType().schema(schemas.of(type, Way.QUERY));
    reader.files(type).forEach((name, accepts) -> media.addEncoding(name, encoding(accepts)));
    return required(new Content().addMediaType("multipart/form-data", media));
  }

  private static Encoding encoding(Accepts accepts) {
    return new Encoding().contentType(FileWords.types(accepts));
  }

  private static RequestBody bytes(Payload.Raw raw) {
    Content content = new Content();
    for (String type : new TreeSet<>(raw.mediaTypes())) {
      JsonSchema binary = new JsonSchema();
      binary.addType("string");
      content.addMediaType(type, new MediaType().schema(binary.format("binary")));
    }
    return required(content);
  }

  private static RequestBody required(Content content) {
    return new RequestBody().required(true).content(content);
  }
}
