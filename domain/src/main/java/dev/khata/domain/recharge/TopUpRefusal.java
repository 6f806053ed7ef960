package dev.khata.domain.recharge;

import dev.khata.domain.wallet.Money;

/** Why no money is asked for. Nothing is left behind. */
public sealed interface TopUpRefusal {

  /** There is no gateway to pay by. */
  record NoGateway() implements TopUpRefusal {}

  /** The gateway takes no payment of so little. */
  record BelowMinimum(Money minimum) implements TopUpRefusal {}

  /** More than one top-up may bring. */
  record AboveMaximum(Money maximum) implements TopUpRefusal {}

  /**
   * The wallet may not hold or take in that much.
   *
   * @param open what it still may
   */
  record OverLimit(Money open) implements TopUpRefusal {}
}
