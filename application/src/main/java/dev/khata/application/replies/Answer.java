package dev.khata.application.replies;

import java.util.function.Function;

/**
 * What a request gets that may have been sent before.
 *
 * @param <R> the result of the use case
 */
public sealed interface Answer<R> {

  /** The same, with what is made of the result. */
  default <T> Answer<T> map(Function<? super R, ? extends T> made) {
    return switch (this) {
      case First<R>(R result) -> new First<>(made.apply(result));
      case Again<R>(R result) -> new Again<>(made.apply(result));
      case StillRunning<R>() -> new StillRunning<>();
      case OtherRequest<R>() -> new OtherRequest<>();
    };
  }

  /** The use case ran, and this is its result. */
  record First<R>(R result) implements Answer<R> {}

  /** The use case ran before, with this result; nothing was done now. */
  record Again<R>(R result) implements Answer<R> {}

  /** The same request is still running; nothing was done. */
  record StillRunning<R>() implements Answer<R> {}

  /** The key was used for another request; nothing was done. */
  record OtherRequest<R>() implements Answer<R> {}
}
