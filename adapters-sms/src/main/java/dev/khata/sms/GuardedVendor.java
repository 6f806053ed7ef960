package dev.khata.sms;

import dev.khata.domain.messaging.BreakerObserver;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Vendor;
import dev.khata.sms.call.Witness;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A carrier behind a circuit breaker: after {@value #FAILURES} failures in a row it is not called
 * for 30 seconds, so that messages go to the next vendor at once; then one message tries it.
 */
public final class GuardedVendor implements Vendor {
  static final int FAILURES = 5;
  static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(GuardedVendor.class);

  private final Carrier carrier;
  private final CircuitBreaker breaker;

  /**
   * @param clock measures the pause
   * @param observer told at once that the vendor is called, and of every change
   */
  public GuardedVendor(Carrier carrier, InstantSource clock, BreakerObserver observer) {
    this.carrier = carrier;
    this.breaker = CircuitBreaker.of(carrier.name(), config(clock));
    observer.breaker(Channel.SMS, carrier.name(), false);
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              State now = event.getStateTransition().getToState();
              LOG.warn("the SMS vendor {}: circuit breaker {}", carrier.name(), now);
              observer.breaker(Channel.SMS, carrier.name(), now != State.CLOSED);
            });
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

  @Override
  public String name() {
    return carrier.name();
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Delivery send(Outgoing message) {
    if (!breaker.tryAcquirePermission()) {
      return new Delivery.NotSent("the vendor is left alone after failures in a row");
    }
    boolean failed = true;
    long start = System.nanoTime();
    try {
      Attempt attempt = carrier.send(message, Witness.NOBODY);
      failed = attempt.vendorFailed();
      tell(attempt);
      return attempt.delivery();
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

  private void tell(Attempt attempt) {
    if (attempt.vendorFailed()) {
      LOG.warn("the SMS vendor {} failed: {}", carrier.name(), reason(attempt.delivery()));
    }
  }

  private static String reason(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Accepted accepted -> "";
      case Delivery.Refused refused -> refused.reason();
      case Delivery.AddressGone gone -> gone.reason();
      case Delivery.NotServed notServed -> notServed.reason();
      case Delivery.NotSent notSent -> notSent.reason();
      case Delivery.Unknown unknown -> unknown.reason();
    };
  }

  /** Stands for a failure where the breaker wants an exception. */
  private static final class VendorFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VendorFailure() {
      super("the vendor failed", null, false, false);
    }
  }
}
