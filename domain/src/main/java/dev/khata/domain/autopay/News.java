package dev.khata.domain.autopay;

import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/** What the user of a mandate is told of it. */
public sealed interface News {

  /**
   * It will charge.
   *
   * @param at when, at the earliest
   */
  record Announced(Money amount, Instant at) implements News {}

  record Charged(Money amount, Instant at) implements News {}

  /**
   * A charge failed, and the mandate goes on.
   *
   * @param price of the plan; empty when there is none
   * @param again when it charges next: another attempt, or the next due instant if that is earlier
   */
  record Failed(ChargeFailure reason, Optional<Money> price, Instant again) implements News {}

  /**
   * A charge failed, and so the mandate is disabled.
   *
   * @param reason of the last failure
   * @param price of the plan; empty when there is none
   */
  record Stopped(StopReason stop, ChargeFailure reason, Optional<Money> price) implements News {}
}
