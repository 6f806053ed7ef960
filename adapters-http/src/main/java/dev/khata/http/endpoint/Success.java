package dev.khata.http.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of an endpoint when all goes well.
 *
 * @param <R> what the handler gives
 */
public sealed interface Success<R> {

  /** The status of the answer; where there are several, of the first. */
  int status();

  /** What goes out for what the handler gave. */
  default Reply<?> reply(R answer) {
    return Reply.of(status(), answer);
  }

  /** As {@link #reply(Object)}, of a handler that chose status and headers by itself. */
  default Reply<?> reply(Reply<R> chosen) {
    Reply<?> made = reply(chosen.body());
    Map<String, String> headers = new LinkedHashMap<>(made.headers());
    headers.putAll(chosen.headers());
    return new Reply<>(chosen.status(), made.body(), headers);
  }

  /** No body. */
  record Empty(int status) implements Success<Nothing> {}

  /**
   * A record as JSON.
   *
   * @param example for the documentation
   */
  record Json<R>(int status, Class<R> type, Optional<R> example) implements Success<R> {}

  /** A page, a script, or JSON that is made by hand. */
  record Text(int status, String mediaType) implements Success<Content> {}
}
