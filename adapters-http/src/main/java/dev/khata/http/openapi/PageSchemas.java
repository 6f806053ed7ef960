package dev.khata.http.openapi;

import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Success;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/** Schemas of parts of lists, which follow from the contract's envelope and the rows in it. */
final class PageSchemas {
  private static final String ROWS = "The rows of this part of the list.";

  private final Schemas schemas;

  PageSchemas(Schemas schemas) {
    this.schemas = schemas;
  }

  private record Owner(Envelope envelope, Class<?> item) {}

  Schema<?> of(Success.Rows<?> rows) {
    String name = rows.item().getSimpleName().replaceFirst("View$", "") + "Page";
    return schemas.named(
        name,
        new Owner(rows.envelope(), rows.item()),
        () -> object(name, rows.envelope(), schemas.of(rows.item(), Way.ANSWER)));
  }

  Schema<?> of(Success.Shaped rows) {
    String name = rows.row().name() + "Page";
    return schemas.named(
        name,
        rows,
        () -> object(name, rows.envelope(), ShapeSchemas.of(schemas, rows.row(), Way.ANSWER)));
  }

  private Schema<?> object(String page, Envelope envelope, Schema<?> item) {
    Schema<?> object = answer();
    Schema<?> items = typed("array").items(item);
    put(object, envelope.items(), items.description(words(page, envelope.items(), ROWS)));
    envelope
        .figures()
        .forEach(
            (name, figure) ->
                put(object, name, figure(figure).description(words(page, name, figure.words()))));
    return object;
  }

  /** The contract's, else those that all contracts share. */
  private String words(String page, String path, String shared) {
    return schemas.words(page, path.substring(path.lastIndexOf('.') + 1)).orElse(shared);
  }

  private Schema<?> figure(Figure figure) {
    Schema<?> schema = schemas.of(figure.type(), Way.ANSWER);
    if (figure.type() == String.class) {
      schema.addType("null");
    }
    return schema;
  }

  private static void put(Schema<?> object, String name, Schema<?> schema) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      object.addProperty(name, schema);
      object.addRequiredItem(name);
    } else {
      put(inner(object, name.substring(0, dot)), name.substring(dot + 1), schema);
    }
  }

  private static Schema<?> inner(Schema<?> object, String name) {
    Schema<?> known = object.getProperties() == null ? null : object.getProperties().get(name);
    if (known != null) {
      return known;
    }
    Schema<?> made = answer().description("Where this part of the list stands.");
    put(object, name, made);
    return made;
  }

  private static Schema<?> answer() {
    Schema<?> object = typed("object");
    object.setAdditionalProperties(true);
    return object;
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new JsonSchema();
    schema.addType(type);
    return schema;
  }
}
