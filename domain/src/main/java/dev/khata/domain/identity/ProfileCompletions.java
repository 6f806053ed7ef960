package dev.khata.domain.identity;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/** Something that a context does for users who have told of themselves what a profile asks for. */
@FunctionalInterface
public interface ProfileCompletions {

  /**
   * The profile is complete for the first time; it may be emptied and completed again, of which
   * nobody is told. Runs in the transaction that completes it, which has locked the user first.
   */
  void completed(UserId user, Instant now);
}
