package dev.khata.http.endpoint;

import dev.khata.domain.kernel.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every record that a client fills must keep: each text and list has a maximum length, each
 * file its types, and each part is checked.
 */
final class InputRules {
  private final boolean files;
  private final Set<Class<?>> seen = new HashSet<>();
  private final List<String> faults;

  /**
   * @param files whether files can come
   */
  private InputRules(boolean files, List<String> faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Adds what is wrong, one sentence each. */
  static void check(Endpoint<?, ?, ?> endpoint, List<String> faults) {
    InputRules plain = new InputRules(false, faults);
    switch (endpoint.payload()) {
      case Payload.None() -> {}
      case Payload.Json<?> json -> plain.record(json.type());
      case Payload.OptionalJson<?> json -> plain.record(json.type());
      case Payload.Shaped any -> {}
      case Payload.JsonOrPasswordForm<?, ?> either -> {
        plain.record(either.json().type());
        plain.record(either.form());
      }
      case Payload.JsonOrForm<?, ?> either -> {
        plain.record(either.json().type());
        new InputRules(true, faults).record(either.form().type());
      }
      case Payload.Form<?> form -> new InputRules(true, faults).record(form.type());
      case Payload.Raw(Set<String> types) -> {
        if (types.isEmpty()) {
          faults.add("takes bytes of no type");
        }
      }
    }
    new InputRules(false, faults).record(endpoint.query());
  }

  private void record(Class<?> type) {
    if (!type.isRecord() || !seen.add(type)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String where = "takes " + type.getSimpleName() + "." + component.getName();
      if (component.getType().isPrimitive()) {
        faults.add(where + " as a primitive, which can't be told from left out");
      }
      file(component, where);
      component(component.getAnnotatedType(), where);
    }
  }

  private void file(RecordComponent component, String where) {
    boolean isFile = component.getGenericType().getTypeName().contains(Upload.class.getName());
    if (isFile && !files) {
      faults.add(where + " as a file, which only forms have");
    }
    if (isFile != component.isAnnotationPresent(Accepts.class)) {
      faults.add(where + (isFile ? " without @Accepts" : " with @Accepts and no file"));
    }
  }

  private void component(AnnotatedType type, String where) {
    Class<?> raw = rawClass(type);
    if (TextType.of(raw).isPresent()) {
      return;
    }
    boolean hasLength =
        raw == String.class || raw == Secret.class || Collection.class.isAssignableFrom(raw);
    if (hasLength && !isBounded(type)) {
      faults.add(where + " of any length");
    }
    if (raw.isRecord() && !type.isAnnotationPresent(Valid.class)) {
      faults.add(where + " unchecked, without @Valid");
    }
    record(raw);
    if (type instanceof AnnotatedParameterizedType generic) {
      for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
        component(argument, where);
      }
    }
  }

  private static Class<?> rawClass(AnnotatedType annotated) {
    return switch (annotated.getType()) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  /** A {@code @Size} with a maximum, itself or on a constraint that is made of others. */
  private static boolean isBounded(AnnotatedType type) {
    return Stream.of(type.getAnnotations())
        .flatMap(InputRules::sizes)
        .anyMatch(size -> size.max() < Integer.MAX_VALUE);
  }

  private static Stream<Size> sizes(Annotation annotation) {
    return annotation instanceof Size size
        ? Stream.of(size)
        : Stream.of(annotation.annotationType().getAnnotationsByType(Size.class));
  }
}
