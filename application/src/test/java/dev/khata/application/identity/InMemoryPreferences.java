package dev.khata.application.identity;

import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Preferences in memory. */
public final class InMemoryPreferences implements Preferences {
  private final Map<UserId, Preference> rows = new ConcurrentHashMap<>();

  @Override
  public Optional<Preference> find(UserId user) {
    return Optional.ofNullable(rows.get(user));
  }

  @Override
  public Map<UserId, Preference> ofEach(Set<UserId> users) {
    return users.stream()
        .filter(rows::containsKey)
        .collect(Collectors.toUnmodifiableMap(Function.identity(), rows::get));
  }

  @Override
  public void save(UserId user, Preference preference, Instant at) {
    rows.put(user, preference);
  }
}
