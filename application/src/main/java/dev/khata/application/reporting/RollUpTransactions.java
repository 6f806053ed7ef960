package dev.khata.application.reporting;

import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.Stopping;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.TransactionRollUp;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Sums up the transactions of users day by day, so that analytics of them stay quick to read. */
public final class RollUpTransactions implements Recurring {
  /** So many at once, that no transaction of the database is a long one however many there are. */
  private static final int AT_ONCE = 100_000;

  private final TransactionRollUp rollUp;
  private final ReportZone zone;
  private final Stopping stopping;

  @Inject
  public RollUpTransactions(TransactionRollUp rollUp, ReportZone zone, Stopping stopping) {
    this.rollUp = rollUp;
    this.zone = zone;
    this.stopping = stopping;
  }

  /**
   * @param transactions how many were summed up
   */
  public record Result(long transactions) {}

  @Override
  public String name() {
    return "roll-up-transactions";
  }

  @Override
  public void run() {
    handle();
  }

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told of transactions that were summed up
   */
  public Result handle(Progress progress) {
    long all = 0;
    long covered;
    do {
      progress.at(all, OptionalLong.empty());
      covered = rollUp.advance(zone, AT_ONCE);
      all += covered;
    } while (covered == AT_ONCE && !stopping.isAsked());
    return new Result(all);
  }
}
