package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.KeyPurpose;
import java.util.Base64;
import java.util.Random;

/** Keys that pass for random and are the same on every run. */
public final class SampleKeys {
  private SampleKeys() {}

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
