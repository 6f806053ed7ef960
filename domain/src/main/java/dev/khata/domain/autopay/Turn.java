package dev.khata.domain.autopay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes of looking at an enabled mandate.
 *
 * @param mandate as it is from now on
 * @param closed due instants that are over without an attempt now, in the order in which they are
 *     closed
 * @param attempt the charge that is tried, if one is; one at most, however much has fallen due
 * @param open the due instant that is tried again, if one is left so
 * @param announced what its user is to be told of charges to come; replaces earlier notices of the
 *     same due instants
 * @param look when there is something to be done again; empty unless it is enabled
 */
public record Turn(
    Mandate mandate,
    List<Occurrence> closed,
    Optional<Attempt> attempt,
    Optional<Occurrence> open,
    List<DebitNotice> announced,
    Optional<Instant> look) {
  public Turn {
    closed = List.copyOf(closed);
    announced = List.copyOf(announced);
  }

  /** Whether it has to be looked at once more, now. */
  public boolean isUnfinished(Instant now) {
    return look.filter(at -> !at.isAfter(now)).isPresent();
  }

  /** The same, to be looked at again then. */
  public Turn lookedAt(Instant at) {
    return new Turn(mandate, closed, attempt, open, announced, Optional.of(at));
  }

  /** This one, and the one that followed it. */
  public Turn then(Turn next) {
    return new Turn(
        next.mandate,
        Stream.concat(closed.stream(), next.closed.stream()).toList(),
        attempt.or(next::attempt),
        next.open,
        Stream.concat(announced.stream(), next.announced.stream()).toList(),
        next.look);
  }
}
