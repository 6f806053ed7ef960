package dev.khata.application.autopay;

import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.kernel.Window;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Shows what a run charged, page by page, also while it goes on. */
public final class ReadRuns {
  private final ChargeRuns runs;

  @Inject
  ReadRuns(ChargeRuns runs) {
    this.runs = runs;
  }

  /** Empty when there is no such run, or none any more. */
  public Optional<ProcessDue.Result> page(UUID run, Window window) {
    return runs.find(run)
        .map(
            counted ->
                new ProcessDue.Result(
                    Optional.of(run),
                    counted.succeeded(),
                    counted.failed(),
                    counted.charged(),
                    runs.results(run, window)));
  }
}
