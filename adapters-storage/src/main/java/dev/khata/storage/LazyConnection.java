package dev.khata.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A connection that is made when it is first needed: it takes half a second, and most commands need
 * none. Where none can be made, as no region is known, callers don't queue to wait for that anew.
 */
final class LazyConnection implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final S3Config config;
  private final ReentrantLock opening = new ReentrantLock();
  private Optional<S3Connection> open = Optional.empty();
  private Optional<SdkException> failure = Optional.empty();
  private long failedNanos;

  LazyConnection(S3Config config) {
    this.config = config;
  }

  /**
   * @throws SdkException when none can be made, or none could a moment ago
   */
  S3Connection get() {
    opening.lock();
    try {
      if (open.isEmpty()) {
        open = Optional.of(make());
      }
      return open.get();
    } finally {
      opening.unlock();
    }
  }

  private S3Connection make() {
    if (failure.isPresent() && System.nanoTime() - failedNanos < PAUSE.toNanos()) {
      throw failure.get();
    }
    try {
      return S3Connection.open(config);
    } catch (SdkException e) {
      failure = Optional.of(e);
      failedNanos = System.nanoTime();
      throw e;
    }
  }

  @Override
  public void close() {
    opening.lock();
    try {
      open.ifPresent(S3Connection::close);
      open = Optional.empty();
    } finally {
      opening.unlock();
    }
  }
}
