package dev.khata.http.openapi;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.InputReader;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns declared endpoints into operations of the document. */
final class Operations {
  private final Parameters parameters;
  private final RequestBodies bodies;
  private final SuccessResponses successes;
  private final ErrorResponses errors;
  private final Security security;
  private final InputReader reader;

  Operations(
      Schemas schemas, ErrorResponses errors, Security security, InputReader reader, Api api) {
    this.parameters = new Parameters(schemas, api.glossary());
    this.bodies = new RequestBodies(schemas, reader);
    this.successes = new SuccessResponses(schemas, api.style(), reader.json());
    this.errors = errors;
    this.security = security;
    this.reader = reader;
  }

  Operation of(Endpoint<?, ?, ?> endpoint) {
    Operation operation =
        new Operation()
            .operationId(endpoint.operation().orElseGet(() -> id(endpoint)))
            .addTagsItem(endpoint.section())
            .summary(endpoint.summary().isEmpty() ? null : endpoint.summary())
            .description(description(endpoint));
    parameters.of(endpoint).forEach(operation::addParametersItem);
    bodies.of(endpoint.payload()).ifPresent(operation::setRequestBody);
    operation.setSecurity(security.of(endpoint.access().level()));
    ApiResponses responses = new ApiResponses();
    successes.of(endpoint).forEach(responses::addApiResponse);
    errors.of(endpoint).forEach(responses::addApiResponse);
    return operation.responses(responses);
  }

  /**
   * Where the endpoint has no name: {@code POST /role/{role_id}} gives {@code post_role_role_id},
   * {@code POST /role{role_id}} another.
   */
  private static String id(Endpoint<?, ?, ?> endpoint) {
    String path =
        endpoint
            .path()
            .replaceAll("(?<=[^/])\\{", "_with_")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    return endpoint.method().name().toLowerCase(Locale.ROOT) + "_" + path;
  }

  private String description(Endpoint<?, ?, ?> endpoint) {
    List<String> lines = new ArrayList<>();
    lines.add("Access: `" + endpoint.access().label() + "`.");
    for (Limit limit : endpoint.limits()) {
      String whose =
          switch (limit.scope()) {
            case IP -> "address";
            case ANONYMOUS_IP -> "address without a session";
            case USER -> "user";
          };
      lines.add(
          String.format(
              Locale.ROOT,
              "At most %d requests in %d seconds per %s.",
              limit.count(),
              limit.per().toSeconds(),
              whose));
    }
    if (!(endpoint.payload() instanceof Payload.None)) {
      lines.add("A body of at most " + endpoint.maxBytes() / 1024 + " KiB.");
    }
    lines.addAll(ClientNotes.of(endpoint, reader));
    return String.join("\n\n", lines);
  }
}
