package dev.khata.domain.recharge;

/** Why a transaction failed; kept by name. */
public enum FailureReason {
  INSUFFICIENT_FUNDS
}
