package dev.khata.http.openapi;

import dev.khata.http.endpoint.Shape;
import dev.khata.http.openapi.Schemas.Way;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schemas of objects whose fields are declared one by one. */
final class ShapeSchemas {
  private ShapeSchemas() {}

  /** A reference to the shape's schema. */
  static Schema<?> of(Schemas schemas, Shape shape, Way way) {
    return schemas.named(shape.name(), shape, () -> object(schemas, shape, way));
  }

  private static Schema<?> object(Schemas schemas, Shape shape, Way way) {
    Schema<?> object = new JsonSchema();
    object.addType("object");
    List<String> required = new ArrayList<>();
    for (Shape.Member member : shape.members()) {
      Schema<?> schema = value(schemas, shape, member, way);
      words(schemas, shape, member).ifPresent(schema::setDescription);
      object.addProperty(member.name(), member.maybe() ? Schemas.orNull(schema) : schema);
      if (way == Way.ANSWER || !member.maybe()) {
        required.add(member.name());
      }
    }
    if (!required.isEmpty()) {
      object.setRequired(required);
    }
    if (way == Way.ANSWER) {
      object.setAdditionalProperties(true);
    }
    return object;
  }

  private static Optional<String> words(Schemas schemas, Shape shape, Shape.Member member) {
    return member.words().isEmpty()
        ? schemas.words(shape.name(), member.name())
        : Optional.of(member.words());
  }

  private static Schema<?> value(Schemas schemas, Shape shape, Shape.Member member, Way way) {
    Schema<?> one = one(schemas, shape, member, way);
    if (!member.list()) {
      return one;
    }
    Schema<?> list = new JsonSchema().items(one).maxItems(Shape.MAX_ITEMS);
    list.addType("array");
    return list;
  }

  private static Schema<?> one(Schemas schemas, Shape shape, Shape.Member member, Way way) {
    if (member.object().isPresent()) {
      return of(schemas, member.object().get(), way);
    }
    return member.choices().isEmpty()
        ? schemas.of(member.type(), way)
        : schemas.named(
            choice(shape, member), member, () -> ScalarSchemas.choices(member.choices()));
  }

  /** Of {@code order_by} in {@code PlansReportRequest}, {@code PlansReportOrderBy}. */
  private static String choice(Shape shape, Shape.Member member) {
    return shape.name().replaceFirst("Request$", "")
        + Stream.of(member.name().split("_"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
