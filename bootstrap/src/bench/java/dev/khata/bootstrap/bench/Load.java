package dev.khata.bootstrap.bench;

import java.time.Duration;

/** Work that can be kept up for a time. */
@FunctionalInterface
interface Load {
  /** Works for so long; operations a second. */
  double rate(Duration time) throws Exception;
}
