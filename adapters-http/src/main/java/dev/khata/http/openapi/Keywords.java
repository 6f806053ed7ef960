package dev.khata.http.openapi;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What Jakarta Validation demands of a value, in the keywords of JSON Schema. */
final class Keywords {
  private Keywords() {}

  /** Whether one of the annotations keeps the value from being null or left out. */
  static boolean demandPresence(List<Annotation> annotations) {
    return annotations.stream()
        .anyMatch(
            rule ->
                rule instanceof NotNull || rule instanceof NotBlank || rule instanceof NotEmpty);
  }

  /** Annotations, and those that constraints of our own are made of. */
  static List<Annotation> expanded(Annotation[] annotations) {
    return Stream.of(annotations)
        .flatMap(
            rule ->
                rule.annotationType().getPackageName().startsWith("dev.khata")
                    ? Stream.concat(
                        Stream.of(rule), Stream.of(rule.annotationType().getAnnotations()))
                    : Stream.of(rule))
        .toList();
  }

  static void put(List<Annotation> annotations, Schema<?> schema) {
    annotations.forEach(rule -> put(rule, schema));
  }

  private static void put(Annotation rule, Schema<?> schema) {
    switch (rule) {
      case Size size -> size(size.min(), size.max(), schema);
      case NotBlank text -> schema.setMinLength(1);
      case NotEmpty items -> size(1, Integer.MAX_VALUE, schema);
      case Min min -> schema.setMinimum(BigDecimal.valueOf(min.value()));
      case DecimalMin min -> schema.setMinimum(new BigDecimal(min.value()));
      case Positive min -> schema.setMinimum(BigDecimal.ONE);
      case PositiveOrZero min -> schema.setMinimum(BigDecimal.ZERO);
      case Max max -> schema.setMaximum(BigDecimal.valueOf(max.value()));
      case DecimalMax max -> schema.setMaximum(new BigDecimal(max.value()));
      case Email email -> schema.setFormat("email");
      case Pattern pattern -> schema.setPattern("^(?:" + pattern.regexp() + ")$");
      case io.swagger.v3.oas.annotations.media.Schema words -> words(words, schema);
      default -> {}
    }
  }

  private static void size(int min, int max, Schema<?> schema) {
    boolean list = schema.getTypes() != null && schema.getTypes().contains("array");
    if (min > 0) {
      schema.setMinItems(list ? Integer.valueOf(min) : schema.getMinItems());
      schema.setMinLength(list ? schema.getMinLength() : Integer.valueOf(min));
    }
    if (max < Integer.MAX_VALUE) {
      schema.setMaxItems(list ? Integer.valueOf(max) : schema.getMaxItems());
      schema.setMaxLength(list ? schema.getMaxLength() : Integer.valueOf(max));
    }
  }

  private static void words(io.swagger.v3.oas.annotations.media.Schema words, Schema<?> schema) {
    if (!words.description().isEmpty()) {
      schema.setDescription(words.description());
    }
    if (!words.example().isEmpty()) {
      schema.setExample(words.example());
    }
    if (!words.format().isEmpty()) {
      schema.setFormat(words.format());
    }
  }
}
