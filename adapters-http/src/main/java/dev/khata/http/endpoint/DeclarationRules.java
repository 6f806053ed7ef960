package dev.khata.http.endpoint;

import dev.khata.domain.kernel.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every declaration must keep beside being complete; checked once, at start. */
final class DeclarationRules {
  private DeclarationRules() {}

  static List<String> faults(Api api, Endpoint<?, ?, ?> endpoint) {
    List<String> faults = new ArrayList<>();
    if (looksUpSessions(endpoint.access()) && api.contract().isEmpty()) {
      faults.add("asks for a session, which only contracts have");
    }
    if (endpoint.idempotent() && !isForKeys(endpoint)) {
      faults.add("is idempotent, which only what users POST can be");
    }
    if (endpoint.effect() && endpoint.method() != Method.GET) {
      faults.add("has an effect, which needs saying of a GET alone");
    }
    if (endpoint.method() == Method.GET && takesToken(endpoint.query()) && !endpoint.effect()) {
      faults.add("takes a token and does not say that it has an effect");
    }
    if (!Set.copyOf(endpoint.parameterNames()).equals(declared(endpoint))) {
      faults.add("declares other parameters than its template names");
    }
    switch (endpoint.payload()) {
      case Payload.None() -> {}
      case Payload.Json<?> json -> record(json.type(), new HashSet<>(), faults);
      case Payload.OptionalJson<?> json -> record(json.type(), new HashSet<>(), faults);
      case Payload.JsonOrPasswordForm<?, ?> either -> {
        record(either.json().type(), new HashSet<>(), faults);
        record(either.form(), new HashSet<>(), faults);
      }
    }
    record(endpoint.query(), new HashSet<>(), faults);
    faults.addAll(NameRules.faults(api.style().names(), endpoint));
    return faults;
  }

  private static boolean looksUpSessions(Access access) {
    return switch (access.level()) {
      case OPEN, SESSION -> true;
      case PUBLIC, REGISTRATION -> false;
    };
  }

  private static boolean isForKeys(Endpoint<?, ?, ?> endpoint) {
    return endpoint.method() == Method.POST && endpoint.access().level() == Access.Level.SESSION;
  }

  /** Whoever follows a link with a token wants something done. */
  private static boolean takesToken(Class<?> query) {
    return query.isRecord()
        && Stream.of(query.getRecordComponents())
            .anyMatch(component -> component.getName().equals("token"));
  }

  private static Set<String> declared(Endpoint<?, ?, ?> endpoint) {
    Set<String> names = new HashSet<>();
    endpoint.parameters().forEach(parameter -> names.add(parameter.name()));
    return names;
  }

  /** Every text and list that a client fills has a greatest length, and every part is checked. */
  private static void record(Class<?> type, Set<Class<?>> seen, List<String> faults) {
    if (!type.isRecord() || !seen.add(type)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String where = "takes " + type.getSimpleName() + "." + component.getName();
      if (component.getType().isPrimitive()) {
        faults.add(where + " as a primitive, which can't be told from left out");
      }
      component(component.getAnnotatedType(), where, seen, faults);
    }
  }

  private static void component(
      AnnotatedType type, String where, Set<Class<?>> seen, List<String> faults) {
    Class<?> raw = rawClass(type);
    boolean hasLength =
        raw == String.class || raw == Secret.class || Collection.class.isAssignableFrom(raw);
    if (hasLength && !isBounded(type)) {
      faults.add(where + " of any length");
    }
    if (raw.isRecord() && !type.isAnnotationPresent(Valid.class)) {
      faults.add(where + " unchecked, without @Valid");
    }
    record(raw, seen, faults);
    if (type instanceof AnnotatedParameterizedType generic) {
      for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
        component(argument, where, seen, faults);
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
        .flatMap(DeclarationRules::sizes)
        .anyMatch(size -> size.max() < Integer.MAX_VALUE);
  }

  private static Stream<Size> sizes(Annotation annotation) {
    return annotation instanceof Size size
        ? Stream.of(size)
        : Stream.of(annotation.annotationType().getAnnotationsByType(Size.class));
  }
}
