package dev.khata.storage.pictures;

import java.time.Duration;

/**
 * Who may wait while another picture is decoded.
 *
 * @param waiting how many callers, zero or more
 * @param patience how long each of them, above zero
 */
public record PictureSettings(int waiting, Duration patience) {
  public PictureSettings {
    if (waiting < 0 || !patience.isPositive()) {
      throw new IllegalArgumentException(waiting + " waiting for " + patience);
    }
  }
}
