package dev.khata.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a refresh token that comes in leads to. */
public sealed interface Rotation {
  /** A spent token may come again this long after, since the answer may have been lost. */
  Duration GRACE = Duration.ofSeconds(10);

  /** Spend it and issue a successor. */
  record Rotate() implements Rotation {}

  /** The answer was lost: give the same successor again. */
  record Repeat(RefreshToken successor) implements Rotation {}

  /** A spent token in somebody else's hands, or the owner's: end the whole family. */
  record Revoke() implements Rotation {}

  /** It is of no use and does no harm. */
  record Refuse() implements Rotation {}

  /**
   * A refresh token as it stands.
   *
   * @param sessionLive whether its session goes on
   * @param spentAt when it was used; then {@code successor} is there
   * @param successorSpent whether its successor was used too
   */
  record Standing(
      RefreshToken token,
      boolean sessionLive,
      Optional<Instant> spentAt,
      Optional<RefreshToken> successor,
      boolean successorSpent) {}

  static Rotation decide(Standing standing, Instant now) {
    if (!standing.sessionLive()) {
      return new Refuse();
    }
    if (standing.spentAt().isPresent()) {
      return again(standing, standing.spentAt().get(), now);
    }
    return now.isBefore(standing.token().expiresAt()) ? new Rotate() : new Refuse();
  }

  private static Rotation again(Standing standing, Instant spentAt, Instant now) {
    boolean recent = !now.isAfter(spentAt.plus(GRACE));
    return standing
        .successor()
        .filter(successor -> recent && !standing.successorSpent())
        .<Rotation>map(Repeat::new)
        .orElseGet(Revoke::new);
  }
}
