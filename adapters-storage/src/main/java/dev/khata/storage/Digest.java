package dev.khata.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, as Amazon writes it. */
final class Digest {
  private Digest() {}

  static String base64(Upload upload) {
    MessageDigest sha256 = sha256();
    try (InputStream in = new DigestInputStream(upload.open(), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("what is to be stored can't be let go", e);
    }
    return Base64.getEncoder().encodeToString(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
