package dev.khata.application.wallet;

import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.wallet.Adjustments;
import jakarta.inject.Inject;
import java.time.Instant;

/** Why admins gave to users or took from them, in words that may tell of the user. */
public final class AdjustmentReasons implements LeavesWith, PersonalData {
  private final Adjustments adjustments;
  private final Retention retention;

  @Inject
  public AdjustmentReasons(Adjustments adjustments, Retention retention) {
    this.adjustments = adjustments;
    this.retention = retention;
  }

  @Override
  public void leave(Departure departure) {
    adjustments.release(departure.user(), departure.keptUntil(retention.persons()));
  }

  @Override
  public String name() {
    return "adjustment_reasons";
  }

  @Override
  public int erase(Instant now) {
    return adjustments.erase(now);
  }
}
