package dev.khata.sms.call;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a vendor.
 *
 * @param headers beside that of the body's type
 * @param body with its type
 */
public record Call(String method, URI uri, Map<String, String> headers, Optional<Body> body) {
  public Call {
    headers = Map.copyOf(headers);
  }

  /** Text in UTF-8, of a type that says so by itself. */
  public record Body(String type, String text) {

    /** Masked: it holds what is sent, and tokens. */
    @Override
    public String toString() {
      return "Body[" + type + "]";
    }
  }

  /** Masked: headers and addresses hold tokens. */
  @Override
  public String toString() {
    return "Call[" + method + " " + uri.getHost() + "]";
  }
}
