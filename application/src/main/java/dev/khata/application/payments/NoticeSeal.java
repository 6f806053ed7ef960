package dev.khata.application.payments;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.payments.StoredNotice;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps what gateways posted unreadable at rest: AES-256-GCM under the message key, bound to the
 * gateway and the id of the event.
 *
 * <p>Inside are the number of headers, the name and the value of each as texts of {@link
 * DataOutputStream#writeUTF}, and the body.
 */
public final class NoticeSeal {
  private final KeyRing keys;

  @Inject
  NoticeSeal(Keys keys) {
    this.keys = keys.messages();
  }

  /**
   * What was posted.
   *
   * @param headers by their names in lower case
   */
  record Posted(Map<String, String> headers, byte[] body) {}

  StoredNotice close(String gateway, String id, Posted posted, Instant receivedAt) {
    Key key = keys.current();
    return new StoredNotice(
        gateway,
        id,
        receivedAt,
        key.id(),
        key.seal(bytes(posted), StoredNotice.boundTo(gateway, id)));
  }

  /**
   * Empty when it was tampered with.
   *
   * @throws KeyNotGiven when its key is gone
   */
  Optional<Posted> open(StoredNotice notice) {
    Optional<Key> given = keys.find(notice.keyId());
    if (given.isEmpty()) {
      throw new KeyNotGiven(KeyPurpose.MESSAGES, notice.keyId());
    }
    return given
        .flatMap(
            key -> key.open(notice.sealed(), StoredNotice.boundTo(notice.gateway(), notice.id())))
        .map(NoticeSeal::read);
  }

  private static byte[] bytes(Posted posted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(posted.headers().size());
      for (var header : new TreeMap<>(posted.headers()).entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.write(posted.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Posted read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Map<String, String> headers = new TreeMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        headers.put(in.readUTF(), in.readUTF());
      }
      return new Posted(headers, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
