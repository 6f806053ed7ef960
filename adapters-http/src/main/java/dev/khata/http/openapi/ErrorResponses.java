package dev.khata.http.openapi;

import dev.khata.http.endpoint.Challenge;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Shape;
import dev.khata.http.openapi.ErrorAnswers.ErrorAnswer;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The error responses of an operation: one a status, with an example for every way to get it. */
final class ErrorResponses {
  private static final Set<Integer> COME_AGAIN = Set.of(423, 429, 503);

  private final Schemas schemas;
  private final ErrorAnswers answers;

  ErrorResponses(Schemas schemas, ErrorAnswers answers) {
    this.schemas = schemas;
    this.answers = answers;
  }

  Map<String, ApiResponse> of(Endpoint<?, ?, ?> endpoint) {
    Map<Integer, List<ErrorAnswer>> byStatus =
        answers.of(endpoint, someField(endpoint)).stream()
            .collect(Collectors.groupingBy(ErrorAnswer::status, TreeMap::new, Collectors.toList()));
    Map<String, ApiResponse> responses = new LinkedHashMap<>();
    byStatus.forEach((status, ways) -> responses.put(status.toString(), response(status, ways)));
    return responses;
  }

  private ApiResponse response(int status, List<ErrorAnswer> ways) {
    MediaType media = new MediaType().schema(schema(ways));
    Set<String> descriptions = new LinkedHashSet<>();
    for (ErrorAnswer way : ways) {
      descriptions.add(way.description());
      media.addExamples(way.name(), new Example().summary(way.description()).value(way.example()));
    }
    ApiResponse response =
        new ApiResponse()
            .description(String.join(" ", descriptions))
            .content(new Content().addMediaType("application/json", media));
    if (COME_AGAIN.contains(status)) {
      JsonSchema seconds = new JsonSchema();
      seconds.addType("integer");
      response.addHeaderObject(
          "Retry-After", new Header().description("Seconds to wait.").schema(seconds));
    }
    if (status == 401) {
      JsonSchema challenge = new JsonSchema();
      challenge.addType("string");
      response.addHeaderObject(
          Challenge.HEADER,
          new Header()
              .description("`Bearer`, with `error` where a token was sent that is no good.")
              .schema(challenge));
    }
    return response;
  }

  private Schema<?> schema(List<ErrorAnswer> ways) {
    Map<Class<?>, List<ErrorAnswer>> byType =
        ways.stream()
            .collect(
                Collectors.groupingBy(
                    way -> way.body().getClass(), LinkedHashMap::new, Collectors.toList()));
    List<Schema<?>> all = new ArrayList<>();
    byType.forEach(
        (type, same) -> all.add(ErrorSchemas.of(same, () -> schemas.of(type, Way.ANSWER))));
    return all.size() == 1 ? all.getFirst() : new JsonSchema().anyOf(List.copyOf(all));
  }

  /** For the example of an invalid request. */
  private String someField(Endpoint<?, ?, ?> endpoint) {
    if (endpoint.payload() instanceof Payload.Shaped(Shape shape)) {
      return shape.members().getFirst().name();
    }
    Class<?> input =
        switch (endpoint.payload()) {
          case Payload.None() -> endpoint.query();
          case Payload.Json<?> body -> body.type();
          case Payload.OptionalJson<?> body -> body.type();
          case Payload.Shaped any -> endpoint.query();
          case Payload.JsonOrPasswordForm<?, ?> either -> either.json().type();
          case Payload.JsonOrForm<?, ?> either -> either.json().type();
          case Payload.Form<?> form -> form.type();
          case Payload.Raw raw -> endpoint.query();
        };
    if (input == Nothing.class) {
      return endpoint.parameterNames().stream().findFirst().orElse("field");
    }
    Way way = endpoint.payload() instanceof Payload.None ? Way.QUERY : Way.REQUEST;
    List<Schemas.Field> fields = schemas.fields(input, way);
    return fields.stream()
        .filter(Schemas.Field::required)
        .findFirst()
        .or(() -> fields.stream().findFirst())
        .map(Schemas.Field::name)
        .orElse("field");
  }
}
