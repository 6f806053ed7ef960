package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.List;

/** What a person is found by: a phone number or an e-mail address. */
public sealed interface Identifier {

  /** The one spelling by which it is compared. */
  String canonical();

  record Phone(PhoneNumber number) implements Identifier {
    @Override
    public String canonical() {
      return "phone:" + number.e164();
    }
  }

  record Email(EmailAddress address) implements Identifier {
    @Override
    public String canonical() {
      return "email:" + address.key();
    }
  }

  /** A keyed hash under which it can be counted and looked up without being kept. */
  default IdentifierHash hash(KeyRing lookup) {
    return IdentifierHash.of(lookup.current(), canonical());
  }

  /** Those under all keys that are given, the current one first. */
  default List<IdentifierHash> hashes(KeyRing lookup) {
    return lookup.keys().stream().map(key -> IdentifierHash.of(key, canonical())).toList();
  }
}
