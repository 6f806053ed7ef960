package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a purchase has to know of the line that it is for. Where the payer owns the line and it has
 * room by {@link LineLimits#longest}, neither {@code running} nor {@code strangers} changes
 * anything, and both may be left out.
 *
 * @param owner who has verified its number; empty if nobody has
 * @param running who bought the plan that runs on it; empty when none does, and then none waits
 *     either
 * @param ahead how long it takes until all that runs and waits on it is over
 * @param strangers how much of that others bought than the owner
 * @param at what time it is on the line: now, or the latest instant that it has seen, if that is
 *     later
 */
public record LineFacts(
    Optional<Owner> owner,
    Optional<UserId> running,
    Duration ahead,
    Duration strangers,
    Instant at) {

  /** The user who has verified the number of a line. */
  public record Owner(UserId id, UserType type) {}

  public LineFacts {
    if (strangers.isNegative() || strangers.compareTo(ahead) > 0) {
      throw new IllegalArgumentException("strangers have " + strangers + " of " + ahead);
    }
  }

  /** A line on which nothing runs. */
  public static LineFacts free(Optional<Owner> owner, Instant at) {
    return new LineFacts(owner, Optional.empty(), Duration.ZERO, Duration.ZERO, at);
  }

  /** The same with one more plan of that user behind all others; on a free line it runs. */
  public LineFacts behind(UserId user, Duration validity) {
    return new LineFacts(
        owner,
        running.or(() -> Optional.of(user)),
        ahead.plus(validity),
        isOf(user) ? strangers : strangers.plus(validity),
        at);
  }

  public Optional<UserType> type() {
    return owner.map(Owner::type);
  }

  public boolean isOf(UserId user) {
    return owner.map(Owner::id).equals(Optional.of(user));
  }

  /** When a plan that is bought now begins. */
  Instant begins(Activation activation) {
    return switch (activation) {
      case ACTIVATE -> at;
      case QUEUE -> at.plus(ahead);
    };
  }

  /** Whether that user may end what runs on it; if nothing does, nobody is in the way. */
  boolean mayBeginAtOnce(UserId user) {
    return isOf(user) || running.map(user::equals).orElse(true);
  }
}
