package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive in memory. */
public final class InMemoryArchive implements Archive {
  private final Map<UserId, ArchivedUser> rows = new LinkedHashMap<>();

  @Override
  public synchronized void add(ArchivedUser user) {
    if (rows.putIfAbsent(user.id(), user) != null) {
      throw new IllegalStateException("archived before: " + user.id());
    }
  }

  @Override
  public synchronized Optional<ArchivedUser> find(UserId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized int erase(Instant deletedBefore) {
    List<ArchivedUser> due =
        rows.values().stream()
            .filter(user -> user.deletedAt().isBefore(deletedBefore))
            .filter(user -> user.person().isPresent())
            .toList();
    due.forEach(user -> rows.put(user.id(), user.erased()));
    return due.size();
  }
}
