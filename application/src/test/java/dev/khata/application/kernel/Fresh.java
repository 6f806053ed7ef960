package dev.khata.application.kernel;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Values that no other test has used, nor an earlier run on the same database: what lets a suite
 * share a database with everything else.
 */
public final class Fresh {
  private static final int NUMBERS = 100_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicInteger NEXT = new AtomicInteger(RANDOM.nextInt(NUMBERS));

  private Fresh() {}

  public static UUID uuid() {
    long high = (RANDOM.nextLong() & ~0xf000L) | 0x7000L;
    long low = (RANDOM.nextLong() & ~0xc000_0000_0000_0000L) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** A mobile number of Bangladesh. */
  public static PhoneNumber phone() {
    return new PhoneNumber("+88017%08d".formatted(Math.floorMod(NEXT.getAndIncrement(), NUMBERS)));
  }

  /** In lower case, so that a test can change the case. */
  public static EmailAddress email() {
    return new EmailAddress("somebody." + hex(8) + "@example.com");
  }

  public static String word() {
    return "word-" + hex(8);
  }

  /** That many random bytes in lower-case hexadecimal. */
  public static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
