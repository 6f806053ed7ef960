package dev.khata.domain.recharge;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.List;

/**
 * A phone number as it is remembered after its account is gone: a keyed hash, and the id of the key
 * it was made with. Unlike the hash that codes are counted by.
 */
public record NumberHash(String keyId, IdentifierHash hash) {

  /** Under the current key, as it is remembered. */
  public static NumberHash of(PhoneNumber number, KeyRing lookup) {
    return under(lookup.current(), number);
  }

  /** Under every key that it may have been remembered by. */
  public static List<NumberHash> each(PhoneNumber number, KeyRing lookup) {
    return lookup.ids().stream().map(id -> under(lookup.find(id).orElseThrow(), number)).toList();
  }

  private static NumberHash under(Key key, PhoneNumber number) {
    return new NumberHash(key.id(), IdentifierHash.of(key, "customer:" + number.e164()));
  }
}
