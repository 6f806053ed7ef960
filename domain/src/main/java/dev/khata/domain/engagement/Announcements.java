package dev.khata.domain.engagement;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * All announcements, and what each user has seen or hidden of them. Nothing is kept of a user who
 * has done neither, and what is kept goes with their account. The two don't touch each other.
 */
public interface Announcements {

  void add(Announcement announcement);

  /** Notes that the user has now seen those that they hadn't, as long as they are there. */
  void see(UserId user, Set<HexId> announcements, Instant at);

  /** Hides those that the reader is told, from them alone. */
  void hide(Reader reader, Set<HexId> announcements, Instant at);

  /** Removes what expired before {@code now}, with what was seen and hidden of it; how many. */
  int purge(Instant now);
}
