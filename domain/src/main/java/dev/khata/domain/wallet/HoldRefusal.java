package dev.khata.domain.wallet;

/** Why something can't be done with a hold. */
public sealed interface HoldRefusal {

  record InsufficientFunds() implements HoldRefusal {}

  /** The account was deleted; nothing is held or posted there any more. */
  record OwnerGone() implements HoldRefusal {}

  record UnknownHold() implements HoldRefusal {}

  /** It has been captured or released, or its time is over. */
  record Ended(HoldState state) implements HoldRefusal {}

  record AboveHold(Money held) implements HoldRefusal {}
}
