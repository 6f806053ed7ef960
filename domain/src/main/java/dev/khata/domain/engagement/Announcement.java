package dev.khata.domain.engagement;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import java.time.Instant;

/**
 * What an operator tells many users at once, in the words and the language of its author. However
 * many it is for, it is one.
 *
 * @param created by whom and when; who registered later is not told
 * @param expiresAt from then on it is not shown
 */
public record Announcement(HexId id, Draft draft, Stamp created, Instant expiresAt) {
  public Announcement {
    if (!expiresAt.isAfter(created.at())) {
      throw new IllegalArgumentException("over before it was made: " + id);
    }
  }

  /** What its author says. */
  public record Draft(
      Label title, Prose body, Priority priority, AnnouncementType type, Audience audience) {}
}
