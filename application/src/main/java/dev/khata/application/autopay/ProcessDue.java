package dev.khata.application.autopay;

import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.DueMandates.Range;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.Stopping;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Charges what is due by mandates: each due instant once, whoever runs this, however often and on
 * however many instances. Each chunk in a transaction of its own, see {@link ChargeChunk}; one that
 * fails stops no other. When the process is told to stop it ends after its chunk.
 *
 * <p>A run is counted with what it does, so that its answer follows from its id alone.
 */
public final class ProcessDue implements Recurring {
  /** What a run is seen to do takes one lease at most: claiming, deciding or writing. */
  private static final int LEASES_AT_REST = 3;

  private final DueMandates mandates;
  private final ChargeChunk chunk;
  private final PredictCharges predict;
  private final ChargeRuns runs;
  private final ChunkLimits limits;
  private final Stopping stopping;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  ProcessDue(
      DueMandates mandates,
      ChargeChunk chunk,
      PredictCharges predict,
      ChargeRuns runs,
      ChunkLimits limits,
      Stopping stopping,
      Ids ids,
      InstantSource clock) {
    this.mandates = mandates;
    this.chunk = chunk;
    this.predict = predict;
    this.runs = runs;
    this.limits = limits;
    this.stopping = stopping;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param dry whether only to tell what would happen
   * @param size how many results to tell, the first ones
   */
  public record Command(boolean dry, int size) {}

  /**
   * What was tried.
   *
   * @param run by which further results can be read; empty where nothing was done
   * @param charged all that was taken from wallets
   * @param results the first ones
   */
  public record Result(
      Optional<UUID> run,
      int succeeded,
      int failed,
      Money charged,
      List<ChargeRuns.Result> results) {
    public Result {
      results = List.copyOf(results);
    }

    public int processed() {
      return succeeded + failed;
    }
  }

  public Result handle(Command command) {
    return handle(command, Progress.UNSEEN);
  }

  /**
   * @param progress told of mandates that were dealt with
   */
  public Result handle(Command command, Progress progress) {
    return command.dry() ? predict.handle(command.size()) : charge(command.size(), progress);
  }

  private Result charge(int size, Progress progress) {
    UUID run = begin();
    goOn(run, progress);
    return told(run, size);
  }

  /** Begins a run, which is on record from now on. */
  UUID begin() {
    UUID run = ids.next();
    runs.begin(run, clock.instant());
    return run;
  }

  /** False when it was told to stop before all of it was done; then it is not finished. */
  boolean goOn(UUID run) {
    return goOn(run, Progress.UNSEEN);
  }

  private boolean goOn(UUID run, Progress progress) {
    boolean whole = new ChargeAll(chunk, runs, stopping, clock, run, limits.size(), progress).run();
    if (whole) {
      runs.finish(run, clock.instant());
    }
    return whole;
  }

  /** Goes on with a run that was broken off; whether it is finished now. */
  boolean finished(UUID run) {
    if (runs.find(run).orElseThrow().finishedAt().isPresent()) {
      return true;
    }
    if (!runs.takeUp(run, limits.lease().multipliedBy(LEASES_AT_REST))) {
      return false;
    }
    return goOn(run);
  }

  Result told(UUID run, int size) {
    ChargeRuns.Run counted = runs.find(run).orElseThrow();
    return new Result(
        Optional.of(run),
        counted.succeeded(),
        counted.failed(),
        counted.charged(),
        runs.results(run, new Window(0, size)));
  }

  @Override
  public String name() {
    return "process-due";
  }

  /** A run of which nothing comes is not put on record. */
  @Override
  public void run() {
    if (!mandates.find(new Range(Optional.empty(), clock.instant(), 1)).isEmpty()) {
      goOn(begin());
    }
  }
}
