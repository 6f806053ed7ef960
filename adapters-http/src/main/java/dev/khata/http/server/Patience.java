package dev.khata.http.server;

import dev.khata.http.pipeline.Pace;
import java.time.Duration;

/**
 * How long clients are waited for.
 *
 * @param idle how long a connection may stay silent
 * @param head for request line and headers, from their first byte; slower ones get 408
 * @param body at which a body has to come; slower ones get 408
 * @param stalled how long the reader of an answer that is sent while it is made may keep it
 *     waiting; then it is cut off
 * @param answer how long an answer may take that is sent while it is made; then it is cut off
 */
public record Patience(Duration idle, Duration head, Pace body, Duration stalled, Duration answer) {
  /** What a phone still sends at the edge of a second-generation network: 32 kbit/s. */
  private static final int SLOWEST = 4 << 10;

  public static Patience usual() {
    return new Patience(
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        new Pace(Duration.ofSeconds(20), SLOWEST),
        Duration.ofSeconds(5),
        Duration.ofMinutes(10));
  }

  /** The same with connections that may be silent for so long. */
  public Patience withIdle(Duration newIdle) {
    return new Patience(newIdle, head, body, stalled, answer);
  }
}
