package dev.khata.application.autopay;

import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs in memory. */
final class InMemoryChargeRuns implements ChargeRuns {
  private final Map<UUID, Run> runs = new LinkedHashMap<>();
  private final Map<UUID, List<Result>> results = new HashMap<>();
  private final Map<UUID, Long> seen = new HashMap<>();

  @Override
  public synchronized void begin(UUID run, Instant at) {
    runs.put(run, new Run(run, at, Optional.empty(), 0, 0, Somebody.npr(0)));
    results.put(run, new ArrayList<>());
    seen.put(run, System.nanoTime());
  }

  synchronized void count(UUID run, Result result, Money paid) {
    boolean failed = result.failure().isPresent();
    runs.computeIfPresent(
        run,
        (id, before) ->
            new Run(
                id,
                before.startedAt(),
                before.finishedAt(),
                before.succeeded() + (failed ? 0 : 1),
                before.failed() + (failed ? 1 : 0),
                before.charged().plus(paid)));
    results.get(run).add(result);
    seen.put(run, System.nanoTime());
  }

  @Override
  public synchronized boolean hold(UUID run) {
    return find(run).filter(InMemoryChargeRuns::goesOn).isPresent();
  }

  private static boolean goesOn(Run run) {
    return run.finishedAt().isEmpty();
  }

  @Override
  public synchronized boolean takeUp(UUID run, Duration rested) {
    boolean resting = hold(run) && System.nanoTime() - seen.get(run) >= rested.toNanos();
    if (resting) {
      seen.put(run, System.nanoTime());
    }
    return resting;
  }

  @Override
  public synchronized void broken(UUID run, MandateId mandate, Instant at) {
    if (hold(run)) {
      Optional<String> why = Optional.of(Result.BROKEN);
      count(run, new Result(mandate, Optional.empty(), why), Somebody.npr(0));
    }
  }

  @Override
  public synchronized void finish(UUID run, Instant at) {
    runs.computeIfPresent(
        run,
        (id, before) ->
            new Run(
                id,
                before.startedAt(),
                before.finishedAt().or(() -> Optional.of(at)),
                before.succeeded(),
                before.failed(),
                before.charged()));
  }

  @Override
  public synchronized Optional<Run> find(UUID run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public synchronized List<Result> results(UUID run, Window window) {
    return results.getOrDefault(run, List.of()).stream()
        .skip(window.offset())
        .limit(window.limit())
        .toList();
  }

  @Override
  public synchronized int purge(Instant before) {
    List<UUID> old =
        runs.values().stream()
            .filter(run -> run.startedAt().isBefore(before))
            .map(Run::id)
            .toList();
    old.forEach(runs::remove);
    old.forEach(results::remove);
    return old.size();
  }
}
