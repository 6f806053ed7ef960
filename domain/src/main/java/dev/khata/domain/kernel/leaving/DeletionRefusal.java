package dev.khata.domain.kernel.leaving;

/** Why an account can't be deleted now. */
public enum DeletionRefusal {
  /** There is money in the wallet, and its owner doesn't say that they give it up. */
  BALANCE_NOT_ZERO,
  /** A part of the money is set aside for something that is under way. */
  MONEY_ON_HOLD,
  /** Whoever keeps others' accounts can't drop out before somebody else has taken that over. */
  IS_ADMIN
}
