package dev.khata.http.openapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;

/** The class behind a type as written. */
final class RawTypes {
  private RawTypes() {}

  static Class<?> of(AnnotatedType type) {
    return switch (type.getType()) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }
}
