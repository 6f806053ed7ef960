package dev.khata.persistence.kyc;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.PaperType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How the number of a paper stands in the database: encrypted to be read, hashed under a key to be
 * found.
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

  String keyId() {
    return personal.current().id();
  }

  byte[] seal(IdentityPaper paper, UUID application) {
    return personal
        .current()
        .seal(paper.number().getBytes(StandardCharsets.UTF_8), application.toString());
  }

  /**
   * @throws IllegalStateException when the key is gone, or the bytes are not what was stored
   */
  IdentityPaper open(PaperType type, String keyId, byte[] sealed, UUID application) {
    Key key =
        personal
            .find(keyId)
            .orElseThrow(() -> new IllegalStateException("no personal-data key " + keyId));
    return key.open(sealed, application.toString())
        .map(number -> new IdentityPaper(type, new String(number, StandardCharsets.UTF_8)))
        .orElseThrow(() -> new IllegalStateException("a paper can't be opened: " + application));
  }
}
