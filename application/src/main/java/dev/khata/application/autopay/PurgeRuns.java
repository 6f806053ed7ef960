package dev.khata.application.autopay;

import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.kernel.upkeep.Purgeable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Removes old runs; what became of each due instant stays. */
public final class PurgeRuns implements Purgeable {
  private static final Duration KEPT = Duration.ofDays(30);

  private final ChargeRuns runs;

  @Inject
  PurgeRuns(ChargeRuns runs) {
    this.runs = runs;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    return new LinkedHashMap<>(Map.of("autopay_runs", runs.purge(now.minus(KEPT))));
  }
}
