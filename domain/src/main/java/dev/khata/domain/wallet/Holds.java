package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Money set aside. What is held on an account is at any moment the sum of its placed holds. */
public interface Holds {

  /** What came of placing one. */
  sealed interface Placement {
    record Placed(Hold hold) implements Placement {}

    /** The key was used before, for this hold; nothing was written. */
    record Replayed(Hold first) implements Placement {}

    record InsufficientFunds() implements Placement {}

    /** The owner of the account has left. */
    record OwnerGone() implements Placement {}
  }

  /**
   * Sets the money aside if the account covers it and its owner has not left, who can't then until
   * the surrounding transaction ends.
   */
  Placement place(Hold hold);

  Optional<Hold> find(UUID id);

  /** The hold, whose row stays locked until the surrounding transaction ends. */
  Optional<Hold> lock(UUID id);

  /**
   * Up to {@code limit} placed holds whose time is over, the longest over first, skipping those
   * that somebody else has locked; their rows stay locked.
   */
  List<Hold> lockOver(Instant now, int limit);

  /**
   * Writes how holds ended that the surrounding transaction has locked as placed, and lets their
   * money go: what a capture takes is then there for its entry.
   */
  void end(List<Hold> ended, Instant at);
}
