package dev.khata.application.engagement;

import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Announcements in memory. */
public final class InMemoryAnnouncements implements Announcements {
  private final Map<HexId, Announcement> rows = new LinkedHashMap<>();
  private final Map<Mark, Instant> seen = new HashMap<>();
  private final Set<Mark> hidden = new HashSet<>();

  private record Mark(UserId user, HexId announcement) {}

  @Override
  public synchronized void add(Announcement announcement) {
    rows.put(announcement.id(), announcement);
  }

  @Override
  public synchronized void see(UserId user, Set<HexId> announcements, Instant at) {
    announcements.stream()
        .filter(rows::containsKey)
        .forEach(id -> seen.putIfAbsent(new Mark(user, id), at));
  }

  @Override
  public synchronized void hide(Reader reader, Set<HexId> announcements, Instant at) {
    rows.values().stream()
        .filter(row -> announcements.contains(row.id()) && reader.isTold(row, at))
        .forEach(row -> hidden.add(new Mark(reader.user(), row.id())));
  }

  @Override
  public synchronized int purge(Instant now) {
    int all = rows.size();
    rows.values().removeIf(row -> !row.expiresAt().isAfter(now));
    seen.keySet().removeIf(mark -> !rows.containsKey(mark.announcement()));
    hidden.removeIf(mark -> !rows.containsKey(mark.announcement()));
    return all - rows.size();
  }

  /** All there are, in the order in which they were made. */
  synchronized List<Announcement> all() {
    return rows.values().stream().sorted(Comparator.comparing(row -> row.created().at())).toList();
  }

  synchronized boolean isHidden(UserId user, HexId announcement) {
    return hidden.contains(new Mark(user, announcement));
  }

  /** What that reader is told and has not hidden. */
  synchronized List<Notification> shown(Reader reader, Instant now) {
    List<Notification> shown = new ArrayList<>();
    for (Announcement row : rows.values()) {
      Mark mark = new Mark(reader.user(), row.id());
      if (reader.isTold(row, now) && !hidden.contains(mark)) {
        shown.add(new Notification.Public(row, Optional.ofNullable(seen.get(mark))));
      }
    }
    return shown;
  }
}
