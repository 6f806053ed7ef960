package dev.khata.application.identity;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;

/** Phones and addresses as what a person is found by, and hashes that nobody else has. */
public final class Identifiers {
  private static final int HASH_BYTES = 32;

  private Identifiers() {}

  public static Identifier phone(String e164) {
    return new Identifier.Phone(new PhoneNumber(e164));
  }

  public static Identifier email(String address) {
    return new Identifier.Email(new EmailAddress(address));
  }

  public static Identifier freshPhone() {
    return new Identifier.Phone(Fresh.phone());
  }

  public static Identifier freshEmail() {
    return new Identifier.Email(Fresh.email());
  }

  /** The hash of an identifier, or of a source, that no other test has. */
  public static IdentifierHash freshHash() {
    return new IdentifierHash(Fresh.hex(HASH_BYTES));
  }

  public static TokenHash freshToken() {
    return TokenHash.of(Fresh.hex(HASH_BYTES));
  }

  /** An identifier that nobody holds. */
  public static LockoutKey stranger() {
    return new LockoutKey.Stranger(freshHash());
  }
}
