package dev.khata.application.wallet;

import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.Adjustments;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adjustments in memory. */
public final class InMemoryAdjustments implements Adjustments {
  private final Map<UUID, Adjustment> adjustments = new LinkedHashMap<>();

  @Override
  public synchronized void add(Adjustment adjustment) {
    adjustments.put(adjustment.id(), adjustment);
  }

  @Override
  public synchronized Optional<Adjustment> claim(AdjustmentKey key) {
    return adjustments.values().stream()
        .filter(adjustment -> adjustment.key().equals(Optional.of(key)))
        .findFirst();
  }

  @Override
  public synchronized Optional<Adjustment> find(UUID id) {
    return Optional.ofNullable(adjustments.get(id));
  }

  @Override
  public Optional<Adjustment> lock(UUID id) {
    return find(id);
  }

  @Override
  public synchronized void update(Adjustment adjustment) {
    adjustments.put(adjustment.id(), adjustment);
  }

  @Override
  public synchronized List<Adjustment> open(int limit) {
    return adjustments.values().stream()
        .filter(adjustment -> adjustment.state() == AdjustmentState.REQUESTED)
        .sorted(Comparator.comparing(Adjustment::requestedAt).thenComparing(Adjustment::id))
        .limit(limit)
        .toList();
  }
}
