package dev.khata.bootstrap.e2e;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys as an operator gives them. Those of one purpose and one id are always the same. */
final class Rings {
  private Rings() {}

  /** Settings with a key of each id for every purpose, the first one in front. */
  static Map<String, String> of(String... ids) {
    Map<String, String> settings = new HashMap<>();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      settings.put(
          "KHATA_KEY_" + purpose.name(),
          Arrays.stream(ids)
              .map(id -> id + ":" + Base64.getEncoder().encodeToString(key(purpose, id).bytes()))
              .collect(Collectors.joining(",")));
    }
    return settings;
  }

  static Key key(KeyPurpose purpose, String id) {
    try {
      String seed = purpose.name().toLowerCase(Locale.ROOT) + " " + id;
      return new Key(
          id, MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
