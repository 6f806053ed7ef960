package dev.khata.domain.recharge;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A phone number that is remembered: the hash by which it is found, and the number itself, so that
 * another key can make another hash. It is encrypted under a key that follows from the one of the
 * hash: whoever has that could as well try out all numbers.
 */
public record RememberedNumber(NumberHash hash, byte[] sealed) {

  /** Under the current key. */
  public static RememberedNumber of(PhoneNumber number, KeyRing lookup) {
    NumberHash hash = NumberHash.of(number, lookup);
    byte[] plain = number.e164().getBytes(StandardCharsets.US_ASCII);
    return new RememberedNumber(hash, sealing(lookup.current()).seal(plain, hash.hash().hex()));
  }

  /** The same under the current key; empty when its own is gone, or it was tampered with. */
  public Optional<RememberedNumber> renewed(KeyRing lookup) {
    return lookup
        .find(hash.keyId())
        .flatMap(key -> sealing(key).open(sealed, hash.hash().hex()))
        .map(plain -> new PhoneNumber(new String(plain, StandardCharsets.US_ASCII)))
        .map(number -> of(number, lookup));
  }

  private static Key sealing(Key lookup) {
    return new Key(lookup.id(), lookup.hmac("customer-seal"));
  }

  @Override
  public String toString() {
    return "RememberedNumber[" + hash.keyId() + "]";
  }
}
