package dev.khata.application.identity;

import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.Profiles;
import dev.khata.domain.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Profiles in memory. */
public final class InMemoryProfiles implements Profiles {
  private final Map<UserId, Profile> rows = new ConcurrentHashMap<>();

  @Override
  public Optional<Profile> find(UserId user) {
    return Optional.ofNullable(rows.get(user));
  }

  @Override
  public Map<UserId, Profile> ofEach(Set<UserId> users) {
    return users.stream()
        .filter(rows::containsKey)
        .collect(Collectors.toUnmodifiableMap(Function.identity(), rows::get));
  }

  @Override
  public void save(UserId user, Profile profile) {
    rows.put(user, profile);
  }
}
