package dev.khata.application.kernel;

import dev.khata.domain.kernel.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs version 7 in a known order: the first is {@code nth(1)}, then {@code nth(2)}. */
public final class SequentialIds implements Ids {
  private static final long FIRST_MILLISECOND = SettableClock.START.toEpochMilli();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final AtomicLong given = new AtomicLong();

  @Override
  public UUID next() {
    return nth(given.incrementAndGet());
  }

  /** The id that the n-th call gives, counted from one. */
  public static UUID nth(long n) {
    return new UUID((FIRST_MILLISECOND + n) << 16 | VERSION_7, VARIANT | n);
  }
}
