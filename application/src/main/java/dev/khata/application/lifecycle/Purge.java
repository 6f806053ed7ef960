package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Removes what has run its course, and erases what is kept of deleted users once that has been kept
 * as long as it may be. Running it twice, or on two instances, does no harm.
 */
public final class Purge implements Recurring {
  private final Set<Purgeable> purgeables;
  private final Set<PersonalData> personalData;
  private final InstantSource clock;

  @Inject
  Purge(Set<Purgeable> purgeables, Set<PersonalData> personalData, InstantSource clock) {
    this.purgeables = purgeables;
    this.personalData = personalData;
    this.clock = clock;
  }

  /** How much of each kind went, in a fixed order. */
  public record Result(Map<String, Integer> removed) {}

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told of those who have removed what was theirs
   */
  public Result handle(Progress progress) {
    Instant now = clock.instant();
    Map<String, Integer> removed = new LinkedHashMap<>();
    OptionalLong all = OptionalLong.of(purgeables.size() + personalData.size());
    long done = 0;
    for (Purgeable purgeable : purgeables) {
      progress.at(done++, all);
      removed.putAll(purgeable.purge(now));
    }
    for (PersonalData data : personalData) {
      progress.at(done++, all);
      removed.put(data.name(), data.erase(now));
    }
    return new Result(removed);
  }

  @Override
  public String name() {
    return "purge";
  }

  @Override
  public void run() {
    handle();
  }
}
