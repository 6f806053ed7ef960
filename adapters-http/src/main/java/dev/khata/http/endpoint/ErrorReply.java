package dev.khata.http.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends a call with a failure that its endpoint declares, and which the contract puts into its own
 * shape. It is an answer, not a fault of the server.
 */
public final class ErrorReply extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final transient String words;
  private final transient Map<String, String> headers;

  ErrorReply(Failure failure, String words, Map<String, String> headers) {
    super("answered with " + failure.status(), null, false, false);
    this.failure = failure;
    this.words = words;
    this.headers = Map.copyOf(headers);
  }

  /** The same with one header more. */
  public ErrorReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ErrorReply(failure, words, more);
  }

  public Failure failure() {
    return failure;
  }

  /** The answer as a contract shapes its errors. */
  public Reply<?> in(ErrorShape shape) {
    return new Reply<>(
        failure.status(), shape.body(failure.status(), failure.code(), words), headers);
  }
}
