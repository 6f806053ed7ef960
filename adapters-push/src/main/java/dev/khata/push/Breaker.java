package dev.khata.push;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Spares a vendor: after {@value #FAILURES} failures in a row it is not called for 30 seconds, then
 * one message tries it; and not before the time for which it has asked to be left alone.
 */
final class Breaker {
  static final int FAILURES = 5;
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final CircuitBreaker breaker;
  private final InstantSource clock;
  private volatile Instant resumes = Instant.MIN;

  /**
   * @param clock measures the pauses
   * @param observer told of each change whether the vendor is left alone after failures
   */
  Breaker(String name, InstantSource clock, Consumer<Boolean> observer) {
    this.clock = clock;
    this.breaker = CircuitBreaker.of(name, config(clock));
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> observer.accept(event.getStateTransition().getToState() != State.CLOSED));
  }

  /** A window of five calls that opens when all of them failed; it opens with the fifth call. */
  private static CircuitBreakerConfig config(InstantSource clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(FAILURES)
        .minimumNumberOfCalls(FAILURES)
        .failureRateThreshold(100)
        .slowCallRateThreshold(100)
        .slowCallDurationThreshold(Duration.ofDays(1))
        .waitDurationInOpenState(PAUSE)
        .permittedNumberOfCallsInHalfOpenState(1)
        .clock(clock.withZone(ZoneOffset.UTC))
        .build();
  }

  Attempt guard(Supplier<Attempt> call) {
    if (isPaused(clock.instant())) {
      return Attempt.putOff("the vendor has asked to be left alone for a while");
    }
    if (!breaker.tryAcquirePermission()) {
      return Attempt.putOff("the vendor is left alone after failures in a row");
    }
    boolean failed = true;
    long start = System.nanoTime();
    try {
      Attempt attempt = call.get();
      failed = attempt.vendorFailed();
      attempt.pause().ifPresent(pause -> resumes = clock.instant().plus(pause));
      return attempt;
    } finally {
      // Whatever was thrown, an Error too: a permit that is never given back would be the last.
      long took = System.nanoTime() - start;
      if (failed) {
        breaker.onError(took, TimeUnit.NANOSECONDS, new VendorFailure());
      } else {
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
      }
    }
  }

  /** No pause is as long as one that a clock seems to have left which was ahead. */
  private boolean isPaused(Instant now) {
    return now.isBefore(resumes) && !resumes.isAfter(now.plus(RetryAfter.LONGEST));
  }

  /** Stands for a failure where the library wants an exception. */
  private static final class VendorFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VendorFailure() {
      super("the vendor failed", null, false, false);
    }
  }
}
