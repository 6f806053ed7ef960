package dev.khata.http.pipeline;

import java.time.Duration;

/**
 * How slowly a client may send.
 *
 * @param start for a body of any length
 * @param bytesPerSecond what a longer body has to bring on average after that
 */
public record Pace(Duration start, int bytesPerSecond) {

  /** By when more must have come than so many bytes, or all. */
  Duration timeFor(long bytes) {
    return start.plusMillis(bytes * 1_000 / bytesPerSecond);
  }
}
