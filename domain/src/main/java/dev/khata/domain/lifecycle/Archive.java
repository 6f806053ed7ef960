package dev.khata.domain.lifecycle;

import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.kernel.Listed;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Users who are no more. What is left of them stays for ever, who they were does not: then no name
 * finds them any longer.
 */
public interface Archive extends Listed<ArchivedUser, UserFilter, Archive.Sort> {

  /** As those of users with an account; of whom the name is erased they come last, upwards. */
  enum Sort {
    ID,
    NAME,
    STATE,
    TYPE,
    CREATED_AT,
    UPDATED_AT,
    DELETED_AT
  }

  void add(ArchivedUser user);

  Optional<ArchivedUser> find(UserId id);

  /** Up to {@code limit} of those who are not known to stand on the {@link DeletionList}. */
  List<ArchivedUser> unlisted(int limit);

  /** Says of those who are archived that they stand there. */
  void listed(List<UserId> users, Instant at);

  /** Erases who they were of all who were deleted until that instant; returns how many. */
  int erase(Instant deletedUntil);
}
