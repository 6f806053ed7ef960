package dev.khata.domain.autopay;

import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs that charged what was due, and what each mandate came to. {@link ChargeBook} counts. */
public interface ChargeRuns {

  /**
   * A run, as far as it came.
   *
   * @param finishedAt empty while it runs, or when it was broken off
   * @param charged all that it took from wallets
   */
  record Run(
      UUID id,
      Instant startedAt,
      Optional<Instant> finishedAt,
      int succeeded,
      int failed,
      Money charged) {

    public int processed() {
      return succeeded + failed;
    }
  }

  /**
   * What one mandate came to.
   *
   * @param transaction by which it was charged, or which tells that it was not
   * @param failure why it was not charged; the name of a {@link ChargeFailure}, or {@link #BROKEN}
   */
  record Result(MandateId mandate, Optional<TransactionId> transaction, Optional<String> failure) {
    /** A fault kept it from being charged; it is as it was, for the next run. */
    public static final String BROKEN = "INTERNAL_ERROR";
  }

  void begin(UUID run, Instant at);

  /**
   * Keeps a run from being finished or taken up by others until the surrounding transaction ends;
   * waits for those who do so now.
   *
   * @return whether it goes on; once it is finished its answer may have been told, so that nothing
   *     may come to it any more
   */
  boolean hold(UUID run);

  /**
   * Takes up a run that was broken off, so that it goes on: one that is not finished, that nobody
   * holds and of which nothing was seen for so long. Only one of several that try at once does.
   *
   * @param rested by the store's own clock; longer than a part of a run ever takes
   * @return whether it goes on here
   */
  boolean takeUp(UUID run, Duration rested);

  /** A fault kept that mandate from being charged. Counts for nothing once it is finished. */
  void broken(UUID run, MandateId mandate, Instant at);

  /** Again it changes nothing. */
  void finish(UUID run, Instant at);

  Optional<Run> find(UUID run);

  /** In the order in which it came to them. */
  List<Result> results(UUID run, Window window);

  /** Removes the runs that began before then; returns how many. */
  int purge(Instant before);
}
