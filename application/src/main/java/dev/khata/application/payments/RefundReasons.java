package dev.khata.application.payments;

import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.payments.Refunds;
import jakarta.inject.Inject;
import java.time.Instant;

/** Why admins gave money back to users, in words that may tell of the user. */
public final class RefundReasons implements LeavesWith, PersonalData {
  private final Refunds refunds;
  private final Retention retention;

  @Inject
  public RefundReasons(Refunds refunds, Retention retention) {
    this.refunds = refunds;
    this.retention = retention;
  }

  @Override
  public void leave(Departure departure) {
    refunds.release(departure.user(), departure.keptUntil(retention.persons()));
  }

  @Override
  public String name() {
    return "refund_reasons";
  }

  @Override
  public int erase(Instant now) {
    return refunds.erase(now);
  }
}
