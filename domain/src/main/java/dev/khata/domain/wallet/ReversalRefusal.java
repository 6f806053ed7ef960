package dev.khata.domain.wallet;

/** Why an entry can't be taken back. */
public sealed interface ReversalRefusal {

  record UnknownEntry() implements ReversalRefusal {}

  /** It moved money of somebody whose account was deleted since. */
  record OwnerGone() implements ReversalRefusal {}

  /** It is a reversal itself. */
  record IsReversal() implements ReversalRefusal {}

  /** Nothing is left of it. */
  record AlreadyReversed() implements ReversalRefusal {}

  record AboveRemaining(Money remaining) implements ReversalRefusal {}

  /** It has more than one leg on a side in that unit, or none, so a part of it is not one thing. */
  record NotDivisible() implements ReversalRefusal {}
}
