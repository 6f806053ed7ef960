package dev.khata.application.payments;

import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.StoredNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices in memory. */
public final class InMemoryNotices implements Notices {
  private final Map<Name, Kept> notices = new LinkedHashMap<>();

  private record Name(String gateway, String id) {
    static Name of(StoredNotice notice) {
      return new Name(notice.gateway(), notice.id());
    }
  }

  private record Kept(StoredNotice notice, Optional<Instant> hearAt) {
    boolean isDue(Instant now) {
      return hearAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    Kept at(Instant other) {
      return new Kept(notice, Optional.of(other));
    }
  }

  @Override
  public synchronized boolean add(StoredNotice notice, Instant hearAt) {
    return notices.putIfAbsent(Name.of(notice), new Kept(notice, Optional.of(hearAt))) == null;
  }

  @Override
  public synchronized List<StoredNotice> claim(int max, Instant now, Duration lease) {
    List<Kept> due =
        notices.values().stream()
            .filter(kept -> kept.isDue(now))
            .sorted(Comparator.comparing(kept -> kept.hearAt().orElseThrow()))
            .limit(max)
            .toList();
    due.forEach(kept -> notices.put(Name.of(kept.notice()), kept.at(now.plus(lease))));
    return due.stream()
        .map(Kept::notice)
        .sorted(Comparator.comparing(StoredNotice::receivedAt))
        .toList();
  }

  @Override
  public synchronized void done(String gateway, String id) {
    notices.computeIfPresent(
        new Name(gateway, id), (name, kept) -> new Kept(kept.notice(), Optional.empty()));
  }

  @Override
  public synchronized void again(String gateway, String id, Instant hearAt) {
    notices.computeIfPresent(
        new Name(gateway, id), (name, kept) -> kept.hearAt().isPresent() ? kept.at(hearAt) : kept);
  }

  @Override
  public synchronized int purge(Instant receivedBefore) {
    int before = notices.size();
    notices
        .values()
        .removeIf(
            kept -> kept.hearAt().isEmpty() && kept.notice().receivedAt().isBefore(receivedBefore));
    return before - notices.size();
  }
}
