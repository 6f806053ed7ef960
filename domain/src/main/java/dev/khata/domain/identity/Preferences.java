package dev.khata.domain.identity;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The preferences of those who changed any. They go with their user. */
public interface Preferences {

  /** Empty for a user who keeps to the usual. */
  Optional<Preference> find(UserId user);

  /** Those of each of the users who does not keep to the usual. */
  Map<UserId, Preference> ofEach(Set<UserId> users);

  /** Replaces what the user had; the surrounding transaction has locked the user. */
  void save(UserId user, Preference preference, Instant at);
}
