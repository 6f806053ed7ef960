package dev.khata.application.replies;

/**
 * What a request gets that may have been sent before.
 *
 * @param <R> the result of the use case
 */
public sealed interface Answer<R> {

  /** The use case ran, and this is its result. */
  record First<R>(R result) implements Answer<R> {}

  /** The use case ran before, with this result; nothing was done now. */
  record Again<R>(R result) implements Answer<R> {}

  /** The same request is still running; nothing was done. */
  record StillRunning<R>() implements Answer<R> {}

  /** The key was used for another request; nothing was done. */
  record OtherRequest<R>() implements Answer<R> {}
}
