package dev.khata.application.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.Adjustments;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adjustments in memory. */
public final class InMemoryAdjustments implements Adjustments {
  private final Map<UUID, Adjustment> adjustments = new LinkedHashMap<>();
  private final Map<UUID, Instant> released = new HashMap<>();

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

  @Override
  public synchronized void release(UserId owner, Instant eraseFrom) {
    adjustments.values().stream()
        .filter(adjustment -> adjustment.account().owner().equals(owner))
        .forEach(adjustment -> released.put(adjustment.id(), eraseFrom));
  }

  @Override
  public synchronized int erase(Instant now) {
    List<UUID> due =
        released.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(id -> adjustments.computeIfPresent(id, (same, one) -> erased(one)));
    released.keySet().removeAll(due);
    return due.size();
  }

  private static Adjustment erased(Adjustment one) {
    return new Adjustment(
        one.id(),
        one.key(),
        one.account(),
        one.side(),
        one.amount(),
        AdjustmentReason.ERASED,
        one.state(),
        one.requestedBy(),
        one.requestedAt(),
        one.decision());
  }
}
