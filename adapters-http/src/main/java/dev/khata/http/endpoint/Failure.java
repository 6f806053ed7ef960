package dev.khata.http.endpoint;

import java.util.Map;

/**
 * An error that an endpoint may answer with, beyond those the framework answers everywhere. One
 * constant is both declared with {@link Draft#fails} and thrown, so the documentation says what the
 * endpoint does.
 *
 * @param code the contract's code; empty where its errors carry none
 * @param message as the client may see it
 */
public record Failure(int status, String code, String message) {

  /** Ends a call with this failure. */
  public ErrorReply reply() {
    return saying(message);
  }

  /** Ends a call with this failure, in words that tell more of the case at hand. */
  public ErrorReply saying(String words) {
    return new ErrorReply(this, words, Map.of());
  }
}
