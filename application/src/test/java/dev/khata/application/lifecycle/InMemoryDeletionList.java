package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.DeletionList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/** Who has left, in memory. */
public final class InMemoryDeletionList implements DeletionList {
  private final ConcurrentSkipListSet<Long> users = new ConcurrentSkipListSet<>();

  @Override
  public void add(UserId user) {
    users.add(user.value());
  }

  @Override
  public List<UserId> list(Optional<UserId> after, int limit) {
    return users.tailSet(after.map(UserId::value).orElse(0L), false).stream()
        .limit(limit)
        .map(UserId::new)
        .toList();
  }
}
