package dev.khata.domain.recharge;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A plan on a line. No two on one line overlap.
 *
 * @param user who bought it
 * @param line empty once its holder was erased
 * @param to when it is over; equal to {@code from} if it was ended the moment it began
 */
public record Subscription(
    SubscriptionId id,
    UserId user,
    PlanId plan,
    Optional<PhoneNumber> line,
    Instant from,
    Instant to) {

  /** How far it is at some instant. */
  public enum State {
    QUEUED,
    ACTIVE,
    EXPIRED
  }

  public Subscription {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("subscription " + id + " ends before it begins");
    }
  }

  /** What was ended the moment it began was never anything but expired. */
  public State at(Instant instant) {
    if (!instant.isBefore(to) || to.equals(from)) {
      return State.EXPIRED;
    }
    return instant.isBefore(from) ? State.QUEUED : State.ACTIVE;
  }
}
