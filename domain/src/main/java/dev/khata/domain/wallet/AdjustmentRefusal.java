package dev.khata.domain.wallet;

/** Why an adjustment is not made. */
public sealed interface AdjustmentRefusal {

  /** There is less to take than was asked for. */
  record InsufficientFunds() implements AdjustmentRefusal {}

  /** The account was deleted; nothing is posted to it any more. */
  record OwnerGone() implements AdjustmentRefusal {}

  record UnknownAdjustment() implements AdjustmentRefusal {}

  record Decided(AdjustmentState state) implements AdjustmentRefusal {}

  /** Nobody decides on what they asked for themselves. */
  record OwnRequest() implements AdjustmentRefusal {}

  /** Nobody is on record who asked, so one who approves would be the only one. */
  record NobodyAsked() implements AdjustmentRefusal {}

  /** Something else was asked for under the key. */
  record KeyReused() implements AdjustmentRefusal {}
}
