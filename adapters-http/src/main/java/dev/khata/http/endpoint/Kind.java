package dev.khata.http.endpoint;

import java.util.Optional;
import java.util.function.Function;

/**
 * One of several answers that an endpoint may give when all goes well.
 *
 * @param name for the documentation, unique among the kinds of its endpoint
 * @param type of what the handler gives, a record
 * @param success how it goes out
 * @param <R> all that the handler may give
 * @param <T> this kind of it
 */
public record Kind<R, T extends R>(String name, Class<T> type, Success<?> success, Body<T> body) {

  /** Finds in a kind what its {@link Success} writes. */
  @FunctionalInterface
  interface Body<T> {
    Reply<?> reply(T answer);
  }

  /** The record itself, as JSON. */
  public static <R, T extends R> Kind<R, T> json(
      String name, int status, Class<T> type, T example) {
    return of(
        name, type, Function.identity(), new Success.Json<>(status, type, Optional.of(example)));
  }

  /**
   * What the record holds, such as a view that other endpoints give as well, a file or a redirect.
   */
  public static <R, T extends R, X> Kind<R, T> of(
      String name, Class<T> type, Function<T, X> held, Success<X> success) {
    return new Kind<>(name, type, success, answer -> success.reply(held.apply(answer)));
  }

  /** The answer, which is of this kind. */
  Reply<?> reply(R answer) {
    return body.reply(type.cast(answer));
  }
}
