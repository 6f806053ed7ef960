package dev.khata.persistence.kyc;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kyc.Cnic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How a CNIC stands in the database: encrypted to be read, hashed under a key to be found. */
final class StoredCnic {
  private final KeyRing personal;
  private final KeyRing lookup;

  StoredCnic(Keys keys) {
    this.personal = keys.personal();
    this.lookup = keys.lookup();
  }

  String hash(Cnic cnic) {
    return IdentifierHash.of(lookup.current(), cnic.canonical()).hex();
  }

  String keyId() {
    return personal.current().id();
  }

  byte[] seal(Cnic cnic, UUID application) {
    return personal
        .current()
        .seal(cnic.digits().getBytes(StandardCharsets.US_ASCII), application.toString());
  }

  /**
   * @throws IllegalStateException when the key is gone, or the bytes are not what was stored
   */
  Cnic open(String keyId, byte[] sealed, UUID application) {
    Key key =
        personal
            .find(keyId)
            .orElseThrow(() -> new IllegalStateException("no personal-data key " + keyId));
    return key.open(sealed, application.toString())
        .map(digits -> new Cnic(new String(digits, StandardCharsets.US_ASCII)))
        .orElseThrow(() -> new IllegalStateException("a CNIC can't be opened: " + application));
  }
}
