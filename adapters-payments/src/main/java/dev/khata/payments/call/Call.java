package dev.khata.payments.call;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a gateway.
 *
 * @param headers beside that of the body's type
 * @param body with its type
 */
public record Call(String method, URI uri, Map<String, String> headers, Optional<Body> body) {
  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(URI uri) {
    return new Call("GET", uri, Map.of(), Optional.empty());
  }

  /**
   * @param json a text in JSON
   */
  public static Call post(URI uri, String json) {
    return new Call("POST", uri, Map.of(), Optional.of(new Body("application/json", json)));
  }

  public Call with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Call(method, uri, more, body);
  }

  /** Text in UTF-8, of a type that says so by itself. */
  public record Body(String type, String text) {

    /** Masked: it holds what is sent. */
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
