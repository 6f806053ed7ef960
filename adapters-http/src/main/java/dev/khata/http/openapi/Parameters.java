package dev.khata.http.openapi;

import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Glossary;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The parameters of operations: those of the path, the idempotency key, those of the query. */
final class Parameters {
  private final Schemas schemas;
  private final Glossary glossary;

  Parameters(Schemas schemas, Glossary glossary) {
    this.schemas = schemas;
    this.glossary = glossary;
  }

  List<Parameter> of(Endpoint<?, ?, ?> endpoint) {
    List<Parameter> parameters = new ArrayList<>();
    endpoint.parameters().forEach(part -> parameters.add(path(part)));
    if (endpoint.idempotent()) {
      parameters.add(IdempotencyDocs.parameter());
    }
    if (endpoint.query() != Nothing.class) {
      schemas.fields(endpoint.query(), Way.QUERY).forEach(field -> parameters.add(query(field)));
    }
    return parameters;
  }

  private Parameter path(PathParam<?> part) {
    return new Parameter()
        .in("path")
        .name(part.name())
        .required(true)
        .description(glossary.of(part.name()).orElse(null))
        .schema(schemas.of(part.type(), Way.REQUEST));
  }

  /** Its description belongs to the parameter, where readers of documents look for it. */
  private static Parameter query(Schemas.Field field) {
    String words = field.schema().getDescription();
    field.schema().setDescription(null);
    return new Parameter()
        .in("query")
        .name(field.name())
        .required(field.required())
        .description(words)
        .schema(field.schema());
  }
}
