package dev.khata.application.engagement;

import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.kernel.upkeep.Purgeable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Removes announcements that have expired. */
public final class PurgeAnnouncements implements Purgeable {
  private final Announcements announcements;

  @Inject
  public PurgeAnnouncements(Announcements announcements) {
    this.announcements = announcements;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    return new LinkedHashMap<>(Map.of("announcements", announcements.purge(now)));
  }
}
