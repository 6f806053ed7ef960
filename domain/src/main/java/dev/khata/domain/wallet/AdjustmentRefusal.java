package dev.khata.domain.wallet;

/** Why an adjustment is not made. */
public sealed interface AdjustmentRefusal {

  /** There is less to take than was asked for. */
  record InsufficientFunds() implements AdjustmentRefusal {}

  record UnknownAdjustment() implements AdjustmentRefusal {}

  record Decided(AdjustmentState state) implements AdjustmentRefusal {}

  /** Nobody decides on what they asked for themselves. */
  record OwnRequest() implements AdjustmentRefusal {}
}
