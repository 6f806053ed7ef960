package dev.khata.payments.sandbox.server;

import java.time.Duration;
import java.util.List;

/**
 * How long things take in the sandbox.
 *
 * @param confirms from a payment to its capture, where that comes later
 * @param reverses from a capture to its reversal
 * @param holds how long an answer is held back that nobody shall wait for
 * @param retries after each of which a notice is sent again that nobody took
 */
public record Delays(Duration confirms, Duration reverses, Duration holds, List<Duration> retries) {
  public static final Delays ORDINARY =
      new Delays(
          Duration.ofSeconds(2),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          List.of(
              Duration.ofSeconds(1),
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofHours(1)));

  public Delays {
    retries = List.copyOf(retries);
  }
}
