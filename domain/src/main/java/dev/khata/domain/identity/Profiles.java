package dev.khata.domain.identity;

import dev.khata.domain.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profiles of those who have begun one. They go with their user. */
public interface Profiles {

  Optional<Profile> find(UserId user);

  /** Those of each of the users who has one. */
  Map<UserId, Profile> ofEach(Set<UserId> users);

  /** Adds it, or replaces what the user had; the surrounding transaction has locked the user. */
  void save(UserId user, Profile profile);
}
