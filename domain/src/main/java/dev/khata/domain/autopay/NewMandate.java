package dev.khata.domain.autopay;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A mandate that is about to be added, enabled.
 *
 * @param first when it charges for the first time
 * @param start from which it charges
 */
public record NewMandate(
    UserId payer,
    PlanId plan,
    PhoneNumber line,
    Tag tag,
    Schedule schedule,
    DueTime first,
    Instant start,
    Instant createdAt) {

  /** When there is something to be done about it for the first time. */
  public Instant attention(NoticePeriod notice) {
    return notice.before(first.at());
  }

  public Mandate as(MandateId id) {
    return new Mandate(
        id,
        payer,
        plan,
        Optional.of(line),
        tag,
        schedule,
        Optional.empty(),
        new MandateState.Enabled(first),
        Mandate.Tally.NONE,
        start,
        createdAt);
  }
}
