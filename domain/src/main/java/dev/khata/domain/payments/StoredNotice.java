package dev.khata.domain.payments;

import java.time.Instant;

/**
 * What a gateway posted, as it came, sealed: it may hold addresses and phone numbers.
 *
 * @param id of the event, the same whenever it is posted again
 * @param keyId of the key that opens it
 */
public record StoredNotice(
    String gateway, String id, Instant receivedAt, String keyId, byte[] sealed) {

  /** What the sealed bytes are bound to. */
  public static String boundTo(String gateway, String id) {
    return gateway + " " + id;
  }
}
