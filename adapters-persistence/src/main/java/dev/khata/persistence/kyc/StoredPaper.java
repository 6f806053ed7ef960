package dev.khata.persistence.kyc;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.PaperType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the number of a paper stands in the database: encrypted to be read, hashed under a key to be
 * found. It is written under the current keys and found under all of them.
 */
final class StoredPaper {
  private final KeyRing personal;
  private final KeyRing lookup;

  StoredPaper(Keys keys) {
    this.personal = keys.personal();
    this.lookup = keys.lookup();
  }

  String hash(IdentityPaper paper) {
    return IdentifierHash.of(lookup.current(), paper.canonical()).hex();
  }

  String hashKeyId() {
    return lookup.current().id();
  }

  /** All by which it may be found, in an order that is the same for everybody. */
  List<String> hashes(IdentityPaper paper) {
    return lookup.keys().stream()
        .map(key -> IdentifierHash.of(key, paper.canonical()).hex())
        .sorted()
        .toList();
  }

  String keyId() {
    return personal.current().id();
  }

  byte[] seal(IdentityPaper paper, UUID application) {
    return personal
        .current()
        .seal(paper.number().getBytes(StandardCharsets.UTF_8), application.toString());
  }

  /**
   * @throws KeyNotGiven when the key is gone
   * @throws IllegalStateException when the bytes are not what was stored
   */
  IdentityPaper open(PaperType type, String keyId, byte[] sealed, UUID application) {
    if (personal.find(keyId).isEmpty()) {
      throw new KeyNotGiven(KeyPurpose.PERSONAL, keyId);
    }
    return read(type, keyId, sealed, application)
        .orElseThrow(() -> new IllegalStateException("a paper can't be opened: " + application));
  }

  /** Empty when the key is gone, or the bytes are not what was stored. */
  Optional<IdentityPaper> read(PaperType type, String keyId, byte[] sealed, UUID application) {
    return personal
        .find(keyId)
        .flatMap(key -> key.open(sealed, application.toString()))
        .map(number -> new IdentityPaper(type, new String(number, StandardCharsets.UTF_8)));
  }
}
