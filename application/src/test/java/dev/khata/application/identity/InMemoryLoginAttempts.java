package dev.khata.application.identity;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Password tries in memory. A lock starts the count of failures afresh, so that as many are allowed
 * after it as before.
 */
public final class InMemoryLoginAttempts implements LoginAttempts {
  private final Map<String, Count> counts = new HashMap<>();

  private static final class Count {
    private final Map<UUID, Instant> leases = new HashMap<>();
    private final Map<IdentifierHash, List<Instant>> wrongBySource = new HashMap<>();
    private int failures;
    private Instant lockedUntil = Instant.MIN;

    Optional<Instant> lock(Instant now) {
      return Optional.of(lockedUntil).filter(now::isBefore);
    }

    Optional<Instant> spentUntil(IdentifierHash source, Instant now, LockOut limits) {
      List<Instant> counted =
          wrongBySource.getOrDefault(source, List.of()).stream()
              .filter(time -> now.isBefore(time.plus(limits.sourceWindow())))
              .sorted(Comparator.reverseOrder())
              .toList();
      return counted.size() < limits.perSource()
          ? Optional.empty()
          : Optional.of(counted.get(limits.perSource() - 1).plus(limits.sourceWindow()));
    }

    boolean isFull(Instant now, LockOut limits) {
      leases.values().removeIf(end -> !now.isBefore(end));
      return failures + leases.size() >= limits.failures();
    }

    boolean isIdle(Instant now, LockOut limits) {
      return failures == 0
          && lock(now).isEmpty()
          && leases.values().stream().noneMatch(now::isBefore)
          && wrongBySource.values().stream()
              .flatMap(List::stream)
              .noneMatch(time -> now.isBefore(time.plus(limits.sourceWindow())));
    }
  }

  @Override
  public synchronized Reservation reserve(Attempt attempt, Instant now, LockOut limits) {
    Count count = of(attempt.subject());
    Optional<Instant> spent =
        attempt.source().flatMap(source -> count.spentUntil(source, now, limits));
    if (spent.isPresent()) {
      return new Reservation.SourceSpent(spent.get());
    }
    Optional<Instant> lock = count.lock(now);
    if (lock.isPresent()) {
      return new Reservation.Locked(lock.get());
    }
    if (count.isFull(now, limits)) {
      return new Reservation.Full();
    }
    count.leases.put(attempt.id(), now.plus(limits.lease()));
    return new Reservation.Granted(attempt);
  }

  @Override
  public synchronized void right(Attempt attempt, Instant now) {
    Count count = of(attempt.subject());
    count.leases.remove(attempt.id());
    count.failures = 0;
  }

  @Override
  public synchronized boolean wrong(Attempt attempt, Instant now, LockOut limits) {
    Count count = of(attempt.subject());
    count.leases.remove(attempt.id());
    attempt
        .source()
        .ifPresent(
            source -> count.wrongBySource.computeIfAbsent(source, s -> new ArrayList<>()).add(now));
    if (count.lock(now).isPresent()) {
      return false;
    }
    count.failures++;
    boolean locks = count.failures >= limits.failures();
    if (locks) {
      count.failures = 0;
      count.lockedUntil = now.plus(limits.duration());
    }
    return locks;
  }

  @Override
  public synchronized void giveBack(Attempt attempt) {
    of(attempt.subject()).leases.remove(attempt.id());
  }

  @Override
  public synchronized Optional<Instant> lockedUntil(LockoutKey subject, Instant now) {
    return of(subject).lock(now);
  }

  @Override
  public synchronized void clear(LockoutKey subject) {
    Count count = of(subject);
    count.failures = 0;
    count.lockedUntil = Instant.MIN;
  }

  @Override
  public synchronized int purge(Instant now, LockOut limits) {
    int all = counts.size();
    counts.values().removeIf(count -> count.isIdle(now, limits));
    return all - counts.size();
  }

  private Count of(LockoutKey subject) {
    return counts.computeIfAbsent(subject.key(), key -> new Count());
  }
}
