package dev.khata.http.openapi;

import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.InputReader;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns declared endpoints into operations of the document. */
final class Operations {
  private final Schemas schemas;
  private final RequestBodies bodies;
  private final SuccessResponses successes;
  private final ErrorResponses errors;
  private final Security security;

  Operations(Schemas schemas, ErrorResponses errors, Security security, InputReader reader) {
    this.schemas = schemas;
    this.bodies = new RequestBodies(schemas, reader);
    this.successes = new SuccessResponses(schemas, reader.json());
    this.errors = errors;
    this.security = security;
  }

  Operation of(Endpoint<?, ?, ?> endpoint) {
    Operation operation =
        new Operation()
            .operationId(id(endpoint))
            .addTagsItem(endpoint.section())
            .summary(endpoint.summary().isEmpty() ? null : endpoint.summary())
            .description(description(endpoint));
    parameters(endpoint).forEach(operation::addParametersItem);
    bodies.of(endpoint.payload()).ifPresent(operation::setRequestBody);
    operation.setSecurity(security.of(endpoint.access().level()));
    ApiResponses responses = new ApiResponses();
    successes.of(endpoint).forEach(responses::addApiResponse);
    errors.of(endpoint).forEach(responses::addApiResponse);
    return operation.responses(responses);
  }

  /**
   * {@code POST /role/{role_id}} gives {@code post_role_role_id}, {@code POST /role{role_id}}
   * another.
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

  private static String description(Endpoint<?, ?, ?> endpoint) {
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
      lines.add("A body of at most " + endpoint.mostBytes() / 1024 + " KiB.");
    }
    lines.addAll(ClientNotes.of(endpoint));
    return String.join("\n\n", lines);
  }

  private List<Parameter> parameters(Endpoint<?, ?, ?> endpoint) {
    List<Parameter> parameters = new ArrayList<>();
    for (PathParam<?> part : endpoint.parameters()) {
      parameters.add(
          new Parameter()
              .in("path")
              .name(part.name())
              .required(true)
              .schema(schemas.of(part.type(), Way.REQUEST)));
    }
    if (endpoint.idempotent()) {
      parameters.add(IdempotencyDocs.parameter());
    }
    if (endpoint.query() != Nothing.class) {
      for (Schemas.Field field : schemas.fields(endpoint.query(), Way.QUERY)) {
        parameters.add(
            new Parameter()
                .in("query")
                .name(field.name())
                .required(field.required())
                .schema(field.schema()));
      }
    }
    return parameters;
  }
}
