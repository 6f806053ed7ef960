package dev.khata.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Log-in attempts by password, reserved before they are judged: of one subject's attempts, failures
 * in a row and those under way together are never more than allowed. So parallel guesses can't
 * outrun the count, and parallel right passwords all pass.
 */
public interface LoginAttempts {

  /** Whether an attempt may be judged. */
  sealed interface Reservation {
    /** The attempt may be judged, and must be settled before its lease ends. */
    record Granted(Attempt attempt) implements Reservation {}

    /** As many attempts as allowed are under way; a place may come free at any moment. */
    record Full() implements Reservation {}

    /** Too many wrong passwords in a row; nothing is judged before {@code until}. */
    record Locked(Instant until) implements Reservation {}

    /** This source has tried too many wrong passwords on this subject. */
    record SourceSpent(Instant until) implements Reservation {}
  }

  /** A reserved attempt. */
  record Attempt(UUID id, LockoutKey subject, Optional<IdentifierHash> source) {}

  /**
   * Reserves an attempt and commits it. A source that has spent its attempts is told so before
   * anything else; then a lock, then a lack of places.
   *
   * @param attempt a fresh one, from {@code source} if the caller has a network address
   */
  Reservation reserve(Attempt attempt, Instant now, LockOut limits);

  /** The password was right: failures in a row start again at none. */
  void right(Attempt attempt, Instant now);

  /**
   * The password was wrong: one failure more, and a lock when that was the last one allowed. True
   * when this attempt brought the lock.
   */
  boolean wrong(Attempt attempt, Instant now, LockOut limits);

  /** Nothing was judged after all: the place is free again. */
  void giveBack(Attempt attempt);

  /** Until when a subject is locked; empty when it is not. */
  Optional<Instant> lockedUntil(LockoutKey subject, Instant now);

  /** Forgets failures and lock of a subject who has proven themselves otherwise. */
  void clear(LockoutKey subject);

  /** Removes counts that no longer matter; returns how many rows. */
  int purge(Instant now, LockOut limits);
}
