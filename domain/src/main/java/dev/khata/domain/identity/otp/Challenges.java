package dev.khata.domain.identity.otp;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.RegistrationDetails;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One-time passwords under way, how many were sent to each identifier, and how many were guessed
 * wrong, by identifier and source.
 */
public interface Challenges {

  /** What came of asking for a code. */
  sealed interface Issue {
    record Issued() implements Issue {}

    /** As many codes as allowed were sent; the next may be asked for at {@code until}. */
    record TooMany(Instant until) implements Issue {}
  }

  /**
   * A code that was typed in.
   *
   * @param source keyed hash of the network source that it came from
   */
  record Attempt(
      UUID id, IdentifierHash identifier, Purpose purpose, IdentifierHash source, Instant at) {}

  /** Whether an attempt at a code may be judged, and against which challenge. */
  sealed interface Try {
    /**
     * The attempt is counted, as wrong until {@link #consume} says otherwise, and may be judged
     * against this challenge.
     *
     * @param details what was told when the code was asked for
     */
    record Judge(UUID challenge, CodeHash code, RegistrationDetails details) implements Try {}

    /**
     * The attempt is counted against its source, but the code was used: even the right one is
     * answered like a wrong one, and only then {@linkplain #forgive forgiven}.
     */
    record Spent(UUID challenge, CodeHash code) implements Try {}

    /**
     * The attempt is counted against its source, but there is no code that has not expired, or that
     * this source has not tried as often as allowed.
     */
    record NoCode() implements Try {}

    /** As many wrong codes as allowed were tried; nothing was counted. */
    record TooMany(Instant until) implements Try {}
  }

  /**
   * Makes the challenge the only one for its identifier and purpose, unless the identifier was sent
   * as many codes within the window as {@code limits} allow. Of parallel calls no more get through.
   */
  Issue issue(Challenge challenge, OtpLimits limits);

  /**
   * Counts an attempt before anybody looks at the code, so that of parallel ones no more are judged
   * than {@code limits} allow. A source may try each code a few times, and an identifier a few
   * times more over all its codes; what it has spent binds no other source. An attempt that may be
   * judged counts against the identifier too, whose limit holds for all sources together, but never
   * shuts out the sources that asked for the code, or within the window for one that it replaces.
   */
  Try attempt(Attempt attempt, OtpLimits limits);

  /**
   * Uses the challenge up and forgets the attempt. False when another attempt used it up first, or
   * a newer code replaced it; a code that expired between the attempt and its use was still right
   * in time.
   */
  boolean consume(UUID challenge, Attempt attempt, Instant now);

  /**
   * Of these purposes the one whose code was issued last for the identifier, of codes that have not
   * expired; a used code counts only when no other is left. Empty when there is none.
   */
  Optional<Purpose> newest(IdentifierHash identifier, Set<Purpose> purposes, Instant now);

  /** Voids the code of that purpose, if there is one. */
  void end(IdentifierHash identifier, Purpose purpose);

  /** Forgets an attempt: its code was right, but spent. */
  void forgive(Attempt attempt);

  /** Removes what ended before {@code before}; returns how many rows. */
  int purge(Instant before);
}
