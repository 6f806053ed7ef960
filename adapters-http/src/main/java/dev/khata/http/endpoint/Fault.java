package dev.khata.http.endpoint;

import java.time.Duration;
import java.util.List;

/**
 * What the framework itself may have to refuse or admit, before or instead of the core. Each
 * contract says it in its own words ({@link ErrorShape}). {@code Allow}, {@code Retry-After} and
 * {@code WWW-Authenticate} are added by the framework.
 */
public sealed interface Fault {

  /** The path is nobody's. */
  record NotFound() implements Fault {}

  /** The path is known under other methods. */
  record MethodNotAllowed(List<String> allowed) implements Fault {}

  /** A token is due and none was sent. */
  record NoToken() implements Fault {}

  /** The token is no good: forged, expired, of another contract, or its session has ended. */
  record BadToken() implements Fault {}

  /** The caller has deactivated their account, and the endpoint is not open to such. */
  record Deactivated() implements Fault {}

  /** The caller's role lacks the permission. */
  record Forbidden() implements Fault {}

  /** The same request, under the same idempotency key, is still running. */
  record StillRunning() implements Fault {}

  /** The idempotency key was used for a request with another body. */
  record KeyReused() implements Fault {}

  /** A rate limit is used up. */
  record TooManyRequests(Duration retryAfter) implements Fault {}

  /** The body's content type is missing or not one that the endpoint takes. */
  record UnsupportedMediaType() implements Fault {}

  /** The body is compressed, or otherwise coded; the answer names what is taken. */
  record UnsupportedCoding() implements Fault {}

  /** The body is larger than the endpoint takes. */
  record BodyTooLarge() implements Fault {}

  /** The body is not JSON, or a part of the request can't be read at all. */
  record Malformed() implements Fault {}

  /** The request can be read, but fields of it are not as they must be. */
  record Invalid(List<FieldProblem> problems) implements Fault {
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("invalid without a problem");
      }
    }
  }

  /**
   * HTTP itself was broken, so the request never reached an endpoint.
   *
   * @param status from 400 to 505
   */
  record BadHttp(int status) implements Fault {}

  /** The request is in a version of HTTP that isn't spoken here, such as 2 without TLS. */
  record HttpVersion() implements Fault {}

  /** A bug; it has been logged. */
  record Broken() implements Fault {}

  /** Something that Khata stands on is down or full. */
  record Unavailable(Duration retryAfter) implements Fault {}
}
