package dev.khata.application.autopay;

import dev.khata.application.autopay.ChargeChunk.Claim;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DueMandates.Place;
import dev.khata.domain.autopay.DueMandates.Range;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Stopping;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** One run over all that is due, chunk by chunk. A mandate that can't be charged is set apart. */
final class ChargeAll {
  private static final System.Logger LOG = System.getLogger(ChargeAll.class.getName());

  /** How often in a row the database may fail before the run does. */
  private static final int MAX_FAILURES = 3;

  private final ChargeChunk chunk;
  private final ChargeRuns runs;
  private final Stopping stopping;
  private final InstantSource clock;
  private final UUID run;
  private final Instant until;

  /** How many to claim next, and after that; empty: as many as usual. */
  private final Deque<Integer> sizes = new ArrayDeque<>();

  private final int usual;
  private final Progress watched;
  private Optional<Place> after = Optional.empty();
  private int failures;
  private boolean over;
  private long done;

  ChargeAll(
      ChargeChunk chunk,
      ChargeRuns runs,
      Stopping stopping,
      InstantSource clock,
      UUID run,
      int usual,
      Progress watched) {
    this.chunk = chunk;
    this.runs = runs;
    this.stopping = stopping;
    this.clock = clock;
    this.run = run;
    this.usual = usual;
    this.watched = watched;
    this.until = clock.instant();
  }

  /** Whether it came to its end, not having been told to stop before. */
  boolean run() {
    while (!over && !stopping.isAsked()) {
      step();
    }
    return over;
  }

  private void step() {
    Claim claim = new Claim();
    int size = sizes.isEmpty() ? usual : sizes.peek();
    try {
      advance(chunk.handle(run, new Range(after, until, size), claim), size);
      failures = 0;
    } catch (Unavailable e) {
      failures++;
      if (failures == MAX_FAILURES) {
        throw e;
      }
      LOG.log(Level.WARNING, "a part of run {0} is tried again: {1}", run, e.getMessage());
    } catch (RuntimeException e) {
      divide(claim.places(), e);
    }
  }

  private void advance(ChargeChunk.Progress progress, int size) {
    List<Place> claimed = progress.claimed();
    if (!sizes.isEmpty()) {
      sizes.pop();
    } else {
      over = claimed.size() < size && progress.done() == claimed.size();
    }
    if (progress.done() > 0) {
      after = Optional.of(claimed.get(progress.done() - 1));
      done += progress.done();
      watched.at(done, OptionalLong.empty());
    }
  }

  /** One of these is at fault: by halves it is found, and the others are charged. */
  private void divide(List<Place> claimed, RuntimeException failure) {
    if (claimed.isEmpty()) {
      throw failure;
    }
    if (!sizes.isEmpty()) {
      sizes.pop();
    }
    if (claimed.size() > 1) {
      int half = claimed.size() / 2;
      sizes.push(claimed.size() - half);
      sizes.push(half);
      return;
    }
    Place bad = claimed.getFirst();
    LOG.log(Level.ERROR, "mandate " + bad.mandate() + " can't be charged", failure);
    runs.broken(run, bad.mandate(), clock.instant());
    after = Optional.of(bad);
  }
}
