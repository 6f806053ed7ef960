package dev.khata.application.payments;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A notice as a vendor posted it.
 *
 * @param headers by their names in lower case
 * @param at when it was sent
 */
public record Posted(Map<String, String> headers, byte[] body, Instant at) {
  public Posted {
    headers = Map.copyOf(headers);
  }

  /** The same without the headers of other names. */
  public Posted withOnly(Set<String> names) {
    Map<String, String> kept = new HashMap<>(headers);
    kept.keySet().retainAll(names);
    return new Posted(kept, body, at);
  }

  /** The same with one bit of its body turned. */
  public Posted turned(int index) {
    byte[] other = body.clone();
    other[index] ^= 1;
    return new Posted(headers, other, at);
  }
}
