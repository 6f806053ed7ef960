package dev.khata.domain.replies;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By which a request that is sent again is known. Only hashes, since a client may put anything into
 * its key, and a body holds phone numbers; that of the body is salted with the client's key.
 *
 * @param id 64 hexadecimal digits: the client's key, for one user, contract and route
 * @param body 64 hexadecimal digits: what was asked for under it
 */
public record ReplyKey(String id, String body) {
  /** Characters of a client's key at most. */
  public static final int LONGEST = 255;

  private static final int DIGITS = 64;

  public ReplyKey {
    if (id.length() != DIGITS || body.length() != DIGITS) {
      throw new IllegalArgumentException("no hashes of 64 digits");
    }
  }

  /**
   * @param route the endpoint, whatever its parameters
   * @param key as the client sent it, not empty
   * @param body the same text for bodies that ask for the same
   */
  public static ReplyKey of(UserId user, Contract contract, String route, String key, String body) {
    if (key.isEmpty() || key.length() > LONGEST) {
      throw new IllegalArgumentException("a key of " + key.length() + " characters");
    }
    return new ReplyKey(
        hash(Long.toString(user.value()), contract.id(), route, key), hash(key, body));
  }

  /** Each part is preceded by its length, so that no two lists of parts give the same input. */
  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, utf8.length));
        digest.update(utf8);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
