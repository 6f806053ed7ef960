package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that rings fit together, and joins them. */
public final class KeyRings {
  private KeyRings() {}

  /** All rings as the core takes them; every purpose that is needed must be there. */
  public static Keys join(Map<KeyPurpose, KeyRing> rings) {
    return new Keys(
        of(rings, KeyPurpose.SIGNING),
        of(rings, KeyPurpose.OTP),
        of(rings, KeyPurpose.LOOKUP),
        of(rings, KeyPurpose.PERSONAL),
        of(rings, KeyPurpose.MESSAGES),
        of(rings, KeyPurpose.AUDIT),
        Optional.ofNullable(rings.get(KeyPurpose.BACKUP)));
  }

  /** Two places that hold the very same key, in words; empty when every key stands once. */
  public static Optional<String> shared(Map<KeyPurpose, KeyRing> rings) {
    List<Key> seen = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (Map.Entry<KeyPurpose, KeyRing> entry : rings.entrySet()) {
      for (String id : entry.getValue().ids()) {
        Key key = entry.getValue().find(id).orElseThrow();
        String place = entry.getKey().id() + "." + id;
        for (int i = 0; i < seen.size(); i++) {
          if (MessageDigest.isEqual(seen.get(i).bytes(), key.bytes())) {
            return Optional.of(places.get(i) + " and " + place);
          }
        }
        seen.add(key);
        places.add(place);
      }
    }
    return Optional.empty();
  }

  private static KeyRing of(Map<KeyPurpose, KeyRing> rings, KeyPurpose purpose) {
    return Optional.ofNullable(rings.get(purpose))
        .orElseThrow(() -> new BadKeys("no key for " + purpose.id()));
  }
}
