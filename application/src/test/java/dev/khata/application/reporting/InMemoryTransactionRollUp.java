package dev.khata.application.reporting;

import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.TransactionRollUp;
import java.util.Optional;

/** Counts transactions instead of keeping them. */
public final class InMemoryTransactionRollUp implements TransactionRollUp {
  private long all;
  private long covered;
  private Optional<ReportZone> zone = Optional.empty();

  public void came(int transactions) {
    all += transactions;
  }

  @Override
  public long advance(ReportZone wanted, int most) {
    if (!zone.equals(Optional.of(wanted))) {
      covered = 0;
      zone = Optional.of(wanted);
    }
    long next = Math.min(most, all - covered);
    covered += next;
    return next;
  }

  @Override
  public void beginAnew() {
    zone = Optional.empty();
  }
}
