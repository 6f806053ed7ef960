package dev.khata.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.TextType;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Schemas of single values. */
final class ScalarSchemas {
  private record Scalar(String type, String format) {}

  /**
   * What generators call the constants of an enum. Left to themselves they take the values, and one
   * like {@code name} clashes with what every enum in Kotlin has.
   */
  private static final String CONSTANTS = "x-enum-varnames";

  private static final Map<Class<?>, Scalar> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, new Scalar("string", "")),
          Map.entry(Secret.class, new Scalar("string", "")),
          Map.entry(Boolean.class, new Scalar("boolean", "")),
          Map.entry(boolean.class, new Scalar("boolean", "")),
          Map.entry(Integer.class, new Scalar("integer", "int32")),
          Map.entry(int.class, new Scalar("integer", "int32")),
          Map.entry(Long.class, new Scalar("integer", "int64")),
          Map.entry(long.class, new Scalar("integer", "int64")),
          Map.entry(BigDecimal.class, new Scalar("number", "")),
          Map.entry(UUID.class, new Scalar("string", "uuid")),
          Map.entry(HexId.class, new Scalar("string", "")),
          Map.entry(Upload.class, new Scalar("string", "binary")),
          Map.entry(URI.class, new Scalar("string", "uri")),
          Map.entry(LocalDate.class, new Scalar("string", "date")),
          Map.entry(Instant.class, new Scalar("string", "date-time")));

  private final ObjectMapper json;
  private final Vocabulary names;

  ScalarSchemas(ObjectMapper json, Vocabulary names) {
    this.json = json;
    this.names = names;
  }

  /** What the document calls an enum. */
  String title(Class<?> type) {
    return names.of(type).map(ValueNames::title).orElse(type.getSimpleName());
  }

  /** Empty when the class is no single value, so that anything may stand there. */
  Optional<Schema<?>> of(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(choices(type));
    }
    Optional<TextType<?>> text = TextType.of(type);
    if (text.isPresent()) {
      Schema<?> schema = new JsonSchema().minLength(1).maxLength(text.get().longest());
      schema.addType("string");
      return Optional.of(schema);
    }
    return Optional.ofNullable(SCALARS.get(type))
        .map(
            scalar -> {
              Schema<?> schema = new JsonSchema();
              schema.addType(scalar.type());
              schema.setFormat(scalar.format().isEmpty() ? null : scalar.format());
              return schema;
            });
  }

  private Schema<?> choices(Class<?> type) {
    List<String> choices =
        names
            .of(type)
            .map(ValueNames::all)
            .orElseGet(
                () ->
                    Stream.of(type.getEnumConstants())
                        .map(constant -> json.convertValue(constant, String.class))
                        .toList());
    return choices(choices);
  }

  /** One of these texts. */
  static Schema<?> choices(List<String> choices) {
    JsonSchema schema = new JsonSchema();
    schema.addType("string");
    schema.setEnum(new ArrayList<>(choices));
    schema.addExtension(CONSTANTS, choices.stream().map(ScalarSchemas::constant).toList());
    return schema;
  }

  private static String constant(String choice) {
    String name = choice.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
