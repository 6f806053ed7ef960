package dev.khata.application.lifecycle;

import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.lifecycle.Departed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/** Who has left, in memory. */
public final class InMemoryDeletionList implements DeletionList {
  private static final Comparator<Departed> ORDER =
      Comparator.comparing(Departed::day).thenComparing(who -> who.publicId().toString());

  private final ConcurrentSkipListSet<Departed> all = new ConcurrentSkipListSet<>(ORDER);

  private volatile boolean down;

  /** From now on it can't be reached, or it can again. */
  public void setDown(boolean isDown) {
    down = isDown;
  }

  private void reach() {
    if (down) {
      throw new VaultUnavailable("the list is down", new IllegalStateException("told to be down"));
    }
  }

  @Override
  public void add(Departed who) {
    reach();
    all.add(who);
  }

  @Override
  public List<Departed> list(LocalDate since, Optional<Departed> after, int limit) {
    reach();
    return all.stream()
        .filter(who -> !who.day().isBefore(since))
        .filter(who -> after.map(last -> ORDER.compare(who, last) > 0).orElse(true))
        .limit(limit)
        .toList();
  }
}
