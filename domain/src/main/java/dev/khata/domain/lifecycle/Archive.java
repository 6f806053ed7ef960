package dev.khata.domain.lifecycle;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Users who are no more. What is left of them stays for ever, who they were does not. */
public interface Archive {

  void add(ArchivedUser user);

  Optional<ArchivedUser> find(UserId id);

  /** Erases who they were of all who were deleted before that instant; returns how many. */
  int erase(Instant deletedBefore);
}
