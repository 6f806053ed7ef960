package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.DEVICE;

import dev.khata.domain.engagement.DeviceId;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/**
 * How a push token stands in the database: encrypted to be used, hashed to be found. The hash needs
 * no key, since nobody can try all tokens, and so stays the same when keys change.
 */
final class StoredToken {
  /** What a token can be opened from. */
  static final List<Field<?>> FIELDS =
      List.of(DEVICE.DEVICE_ID, DEVICE.TOKEN_KEY_ID, DEVICE.TOKEN_SEALED);

  private final KeyRing personal;

  StoredToken(KeyRing personal) {
    this.personal = personal;
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Map<Field<?>, Object> columns(DeviceId device, PushToken token) {
    byte[] plain = token.value().getBytes(StandardCharsets.US_ASCII);
    return Map.of(
        DEVICE.TOKEN_HASH, hash(token.value()),
        DEVICE.TOKEN_KEY_ID, personal.current().id(),
        DEVICE.TOKEN_SEALED, personal.current().seal(plain, device.text()));
  }

  /**
   * Empty when the device has none, or it is not as it was sealed.
   *
   * @throws KeyNotGiven when the key is gone under which it stands
   */
  Optional<String> open(Record row) {
    return Optional.ofNullable(row.get(DEVICE.TOKEN_KEY_ID))
        .flatMap(id -> key(id).open(row.get(DEVICE.TOKEN_SEALED), row.get(DEVICE.DEVICE_ID)))
        .map(plain -> new String(plain, StandardCharsets.US_ASCII));
  }

  private Key key(String id) {
    return personal.find(id).orElseThrow(() -> new KeyNotGiven(KeyPurpose.PERSONAL, id));
  }
}
