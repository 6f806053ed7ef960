package dev.khata.push.call;

import java.net.URI;
import java.util.Map;

/**
 * A POST to a vendor.
 *
 * @param headers beside that of the body's type
 * @param type of the body, which is text in UTF-8
 */
public record Call(URI uri, Map<String, String> headers, String type, String body) {
  public Call {
    headers = Map.copyOf(headers);
  }

  /** Masked: headers and body hold tokens. */
  @Override
  public String toString() {
    return "Call[" + uri.getHost() + "]";
  }
}
