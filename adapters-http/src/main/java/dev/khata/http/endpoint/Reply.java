package dev.khata.http.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param body a record written as JSON, a {@link Flow} of them, a map written as one, {@link
 *     Content} written as it is, a {@link Download}, or {@link Nothing}
 * @param headers beyond those that every answer carries
 */
public record Reply<R>(int status, R body, Map<String, String> headers) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  public static <R> Reply<R> of(int status, R body) {
    return new Reply<>(status, body, Map.of());
  }

  public static Reply<Nothing> empty(int status) {
    return of(status, Nothing.NOTHING);
  }

  /** The same answer with one header more. */
  public Reply<R> with(String header, String value) {
    return withAll(Map.of(header, value));
  }

  /** The same answer with these headers too. */
  Reply<R> withAll(Map<String, String> further) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(further);
    return new Reply<>(status, body, more);
  }
}
