package dev.khata.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One-time passwords under way, and how many codes were asked for and guessed wrong per identifier.
 */
public interface Challenges {

  /** What came of asking for a code. */
  sealed interface Issue {
    record Issued() implements Issue {}

    /** As many codes as allowed were sent; the next may be asked for at {@code until}. */
    record TooMany(Instant until) implements Issue {}
  }

  /** What came of asking to try a code. */
  sealed interface Try {
    /**
     * The try is counted, as wrong until {@link #consume} says otherwise, and may be judged against
     * this challenge.
     *
     * @param enrolment what was told when the code was asked for
     */
    record Judge(UUID challenge, CodeHash code, Enrolment enrolment) implements Try {}

    /**
     * The try is counted, but the code was used, or tried as often as allowed: even the right one
     * is answered like a wrong one, and only then {@linkplain #forgive forgiven}.
     */
    record Spent(UUID challenge, CodeHash code) implements Try {}

    /** The try is counted, but there is no code that has not expired. */
    record NoCode() implements Try {}

    /** As many wrong codes as allowed were tried for this identifier; nothing was counted. */
    record TooMany(Instant until) implements Try {}
  }

  /**
   * Makes the challenge the only one for its identifier and purpose, unless the identifier was sent
   * as many codes within the window as {@code limits} allow. Of parallel calls no more get through.
   */
  Issue issue(Challenge challenge, OtpLimits limits);

  /**
   * Counts a try before anybody looks at the code: against the live challenge, of which each may be
   * tried as often as {@code limits} allow, and against the identifier's budget of wrong codes.
   */
  Try attempt(IdentifierHash identifier, Purpose purpose, Instant now, OtpLimits limits);

  /**
   * Uses the challenge up and takes the try of {@code triedAt} back from the budget. False when
   * another try used it up first, or a newer code replaced it; a code that expired between the try
   * and its use was still right in time.
   */
  boolean consume(UUID challenge, IdentifierHash identifier, Instant triedAt, Instant now);

  /** Takes the try of {@code triedAt} back from the budget: its code was right, but spent. */
  void forgive(IdentifierHash identifier, Instant triedAt);

  /** Removes what ended before {@code before}; returns how many rows. */
  int purge(Instant before);
}
