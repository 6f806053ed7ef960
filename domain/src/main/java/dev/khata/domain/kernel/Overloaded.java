package dev.khata.domain.kernel;

import java.time.Duration;

/** A failure: a bounded queue is full. Nothing was done; the caller may try again later. */
public final class Overloaded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  public Overloaded(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** How long to wait before trying again; at least a second. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
