package dev.khata.http.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The request body that an endpoint takes. */
public sealed interface Payload<B> {

  /** Bytes that a body may have unless its endpoint says otherwise. */
  default int usualBytes() {
    return 16 << 10;
  }

  /** None; what is sent as JSON nonetheless is ignored. */
  record None() implements Payload<Nothing> {}

  /**
   * A JSON object read into a record and checked against its Jakarta Validation annotations.
   *
   * @param example for the documentation
   */
  record Json<T>(Class<T> type, Optional<T> example) implements Payload<T> {}

  /** As {@link Json}, but the body may be left out. */
  record OptionalJson<T>(Class<T> type, Optional<T> example) implements Payload<Optional<T>> {}

  /**
   * A JSON object of that shape, which may be left out like each of its fields. Nothing but what it
   * is made of has been checked when the handler gets it.
   */
  record Shaped(Shape shape) implements Payload<ObjectNode> {
    @Override
    public int usualBytes() {
      return 64 << 10;
    }
  }

  /**
   * As {@link Json}, or the form of OAuth 2's password grant, which is checked in the same way.
   *
   * @param form a record of the fields that count; others, such as {@code grant_type}, are ignored
   * @param meaning the body that asks for the same
   */
  record JsonOrPasswordForm<T, F>(Json<T> json, Class<F> form, Function<F, T> meaning)
      implements Payload<T> {}

  /**
   * A form with files ({@code multipart/form-data}), read into a record and checked as JSON is. Its
   * files are {@link Upload}s; its other fields are texts, numbers and choices, or lists of them.
   */
  record Form<T>(Class<T> type) implements Payload<T> {
    @Override
    public int usualBytes() {
      return 16 << 20;
    }
  }

  static <T> Payload<T> form(Class<T> type) {
    return new Form<>(type);
  }

  /**
   * As {@link Json}, or a form that has the same fields and may bring files besides.
   *
   * @param meaning the form without files that says the same
   */
  record JsonOrForm<J, T>(Json<J> json, Form<T> form, Function<J, T> meaning)
      implements Payload<T> {
    @Override
    public int usualBytes() {
      return form.usualBytes();
    }
  }

  static <J, T> Payload<T> jsonOrForm(Class<J> json, Class<T> form, Function<J, T> meaning) {
    return new JsonOrForm<>(new Json<>(json, Optional.empty()), new Form<>(form), meaning);
  }

  /**
   * The bytes as they were sent, whose sender signs them: webhooks.
   *
   * @param mediaTypes that are taken, in lower case
   */
  record Raw(Set<String> mediaTypes) implements Payload<RawBody> {
    public Raw {
      mediaTypes = Set.copyOf(mediaTypes);
    }
  }

  static Payload<RawBody> raw(String... mediaTypes) {
    return new Raw(Set.of(mediaTypes));
  }
}
