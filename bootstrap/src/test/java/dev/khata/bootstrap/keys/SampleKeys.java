package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.KeyPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Random;

/** Keys that pass for random and are the same on every run. */
public final class SampleKeys {
  private SampleKeys() {}

  /** Writes a file of keys as an operator has to: nobody but its owner may look into it. */
  public static Path file(Path file, String text) throws IOException {
    return Files.setPosixFilePermissions(
        Files.writeString(file, text), PosixFilePermissions.fromString("rw-------"));
  }

  /** 32 bytes in base64, others for each purpose. */
  public static String base64(KeyPurpose purpose) {
    return base64(purpose.name().hashCode());
  }

  /** 32 bytes in base64, others for each number. */
  public static String base64(long number) {
    byte[] bytes = new byte[32];
    new Random(number).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
