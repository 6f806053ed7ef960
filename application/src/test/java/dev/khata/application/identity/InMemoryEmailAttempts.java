package dev.khata.application.identity;

import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.LockoutKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries in memory. */
public final class InMemoryEmailAttempts implements EmailAttempts {
  private final Map<String, Count> counts = new HashMap<>();

  private record Count(List<Instant> tried, Instant endsAt) {}

  @Override
  public synchronized Optional<Instant> count(LockoutKey subject, Instant now, Limits limits) {
    List<Instant> tried =
        new ArrayList<>(
            Optional.ofNullable(counts.get(subject.key())).map(Count::tried).orElse(List.of()));
    tried.removeIf(time -> !time.isAfter(now.minus(limits.window())));
    if (tried.size() >= limits.max()) {
      return Optional.of(tried.get(tried.size() - limits.max()).plus(limits.window()));
    }
    tried.add(now);
    counts.put(subject.key(), new Count(tried, now.plus(limits.window())));
    return Optional.empty();
  }

  @Override
  public synchronized int purge(Instant now) {
    int before = counts.size();
    counts.values().removeIf(count -> !count.endsAt().isAfter(now));
    return before - counts.size();
  }
}
