package dev.khata.application.wallet;

import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Holds;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds in memory, on the accounts of an {@link InMemoryJournal}. */
public final class InMemoryHolds implements Holds {
  private final InMemoryJournal journal;
  private final Map<UUID, Hold> holds = new LinkedHashMap<>();

  public InMemoryHolds(InMemoryJournal journal) {
    this.journal = journal;
  }

  @Override
  public synchronized Placement place(Hold hold) {
    Optional<Hold> first =
        holds.values().stream().filter(other -> other.key().equals(hold.key())).findFirst();
    if (first.isPresent()) {
      return new Placement.Replayed(first.get());
    }
    if (!journal.owners().keep(hold.account().owner())) {
      return new Placement.OwnerGone();
    }
    if (!journal.hold(hold.account(), hold.amount().minorUnits())) {
      return new Placement.InsufficientFunds();
    }
    holds.put(hold.id(), hold);
    return new Placement.Placed(hold);
  }

  @Override
  public synchronized Optional<Hold> find(UUID id) {
    return Optional.ofNullable(holds.get(id));
  }

  @Override
  public Optional<Hold> lock(UUID id) {
    return find(id);
  }

  @Override
  public synchronized List<Hold> lockOver(Instant now, int limit) {
    return holds.values().stream()
        .filter(hold -> hold.state() == HoldState.PLACED && hold.isOver(now))
        .sorted(Comparator.comparing(Hold::expiresAt).thenComparing(Hold::id))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void end(List<Hold> ended, Instant at) {
    for (Hold hold : ended) {
      holds.put(hold.id(), hold);
      journal.hold(hold.account(), -hold.amount().minorUnits());
    }
  }
}
