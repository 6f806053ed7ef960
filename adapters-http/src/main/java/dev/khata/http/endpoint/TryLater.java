package dev.khata.http.endpoint;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sends away whoever the core does not listen to before a certain instant. */
public final class TryLater {
  private final InstantSource clock;

  @Inject
  public TryLater(InstantSource clock) {
    this.clock = clock;
  }

  public FaultException at(Instant until) {
    return new FaultException(new Fault.TooManyRequests(Duration.between(clock.instant(), until)));
  }
}
