package dev.khata.domain.audit.proof;

import dev.khata.domain.audit.AuditDetail;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Binds a row of the log to its detail: SHA-256 over a random salt and the content, each part
 * preceded by its length. Once salt and content are erased, nobody can tell from the hash what was
 * said, nor try out guesses.
 */
public final class DetailHash {
  private DetailHash() {}

  /** In hexadecimal. */
  public static String of(String salt, AuditDetail detail) {
    return of(salt, detail.content());
  }

  static String of(String salt, List<String> content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, salt);
      content.forEach(part -> update(digest, part));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, String part) {
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).flip());
    digest.update(utf8);
  }
}
