package dev.khata.bootstrap.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mandate, and how far its schedule was taken up.
 *
 * @param first when it falls due for the first time
 * @param step from one due instant to the next
 * @param last that was taken up
 */
record Mandate(long id, long user, Instant first, Duration step, Optional<Instant> last) {

  /** A due instant of a mandate. */
  record Due(long mandate, Instant at) {}

  /**
   * What became of one.
   *
   * @param transaction by which it was charged, or the last that failed
   */
  record Became(String outcome, Optional<Long> transaction) {
    static final String CHARGED = "CHARGED";

    boolean isCharged() {
      return outcome.equals(CHARGED);
    }
  }

  /** Those that were taken up, of which each has become something, once. */
  Set<Due> taken() {
    return last.stream().flatMap(this::until).collect(Collectors.toSet());
  }

  private Stream<Due> until(Instant end) {
    return Stream.iterate(first, at -> !at.isAfter(end), at -> at.plus(step))
        .map(at -> new Due(id, at));
  }
}
